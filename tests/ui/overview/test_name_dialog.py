"""A view gets a name."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.name_dialog import NameDialog


def test_a_name_is_asked_for_until_there_is_one(qtbot: QtBot, english: Language) -> None:
    dialog = NameDialog()
    qtbot.addWidget(dialog)
    dialog.begin()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.problem_label.isVisible()
    qtbot.keyClicks(dialog.name_field, " Late ")
    with qtbot.waitSignal(dialog.named_as) as given:
        qtbot.keyClick(dialog.name_field, Qt.Key.Key_Return)
    assert given.args == ["Late"]
