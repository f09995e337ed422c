"""One key and one figure ask for help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.help_requests import HelpKind
from app.ui.dialogs.ask_for_help import AskForHelpDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look


def test_a_figure_says_why_and_a_word_may_go_with_it(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = AskForHelpDialog()
    qtbot.addWidget(dialog)
    asked: list[tuple[str, str]] = []
    dialog.asked.connect(lambda kind, text: asked.append((kind, text)))
    dialog.begin()
    assert faults_in_every_look(qapp, dialog, sizes=[(360, 420)], percents=(100,)) == []
    qtbot.keyClick(dialog, Qt.Key.Key_2)
    assert not dialog.isVisible()
    dialog.begin()
    qtbot.keyClicks(dialog.text_field, "Form 2")  # here a figure is a letter
    qtbot.mouseClick(dialog.reasons[HelpKind.ABUSE], Qt.MouseButton.LeftButton)
    assert asked == [("advice", ""), ("abuse", "Form 2")]
