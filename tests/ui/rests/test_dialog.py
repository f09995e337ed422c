"""Whose turn it is to rest."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.rests import RestRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.rests.dialog import RestsDialog
from app.wellbeing.rest import SinceRest
from tests.ui.structure import faults_in_every_look


def test_who_is_owed_a_rest_stands_out_and_can_be_told(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = RestsDialog(english)
    qtbot.addWidget(dialog)
    dialog.begin()
    assert dialog.none_label.isVisible()
    since = SinceRest(timedelta(minutes=95), 12, 2)
    rows = [
        RestRow(new_key(), "سارة", "Sara", since, is_suggested=True),
        RestRow(new_key(), "عمر", "", SinceRest(timedelta(minutes=5), 1, 0), is_suggested=False),
    ]
    dialog.show_rows(rows)
    texts = [(stripped(one.text), stripped(one.trailing)) for one in dialog.people_list.entries]
    assert texts == [
        ("Sara · 95 minutes of work · 12 calls · 2 of them hard", "15 minutes due"),
        ("عمر · 5 minutes of work · 1 call", ""),
    ]
    assert not dialog.accept_button.isEnabled()
    dialog.people_list.setCurrentRow(1)
    assert not dialog.accept_button.isEnabled()
    dialog.people_list.setCurrentRow(0)
    assert faults_in_every_look(qapp, dialog, sizes=[(560, 420)], percents=(100,)) == []
    with qtbot.waitSignal(dialog.suggested) as suggested:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    key, text = suggested.args
    assert key == rows[0].agent_id
    assert "15 minutes is due" in text
