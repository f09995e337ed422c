"""New things are named in both languages."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.callscript.steps import StepKind
from app.callscript.words import Words
from app.ui.language import Language
from app.ui.script_editor.new_dialog import NewDialog


@pytest.mark.parametrize("is_step", [True, False])
def test_it_is_made_only_with_both_names(qtbot: QtBot, english: Language, *, is_step: bool) -> None:
    """What is missing is said, and what was typed stays."""
    assert english.code == "en"
    dialog = NewDialog(is_step=is_step)
    qtbot.addWidget(dialog)
    dialog.begin()
    assert dialog.kind.isVisible() is is_step
    qtbot.keyClicks(dialog.english, "Delivery")
    with qtbot.assertNotEmitted(dialog.made):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.problem_label.text() == "Give it a name in both languages."
    dialog.arabic.setText("التوصيل")
    with qtbot.waitSignal(dialog.made) as made:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert made.args == [StepKind.ASK if is_step else "", Words("التوصيل", "Delivery")]
    assert not dialog.isVisible()
