"""A call that was not placed."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.planning.dialling import answer
from app.ui.dialling_gate import RefusedCall
from app.ui.dialogs.refused_call import RefusedCallDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

NIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)


def test_why_from_when_and_that_the_customer_asked(
    english: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    dialog = RefusedCallDialog(english)
    qtbot.addWidget(dialog)
    insisted: list[bool] = []
    said = answer("0501234567", NIGHT, region="SA")
    dialog.tell(RefusedCall("0501234567", said, lambda: insisted.append(True)))
    assert "too early or too late" in dialog.reason_label.text()
    assert "08:00" in stripped(dialog.opens_label.text())
    assert "legal" in dialog.law_label.text()
    assert faults_in_every_look(qapp, dialog, sizes=[(460, 320)], percents=(100, 130)) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Return)  # Enter never calls
    assert (insisted, dialog.isVisible()) == ([], False)
    dialog.tell(RefusedCall("0501234567", said, lambda: insisted.append(True)))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert insisted == [True]


def test_a_wish_not_to_be_called_has_no_hour(english: Language, qtbot: QtBot) -> None:
    dialog = RefusedCallDialog(english)
    qtbot.addWidget(dialog)
    said = answer("0501234567", NIGHT, region="SA", is_do_not_call=True)
    dialog.tell(RefusedCall("0501234567", said, lambda: None))
    assert dialog.opens_label.isHidden()
