"""One step of a script."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.callscript.runner import AnswerFault
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.script_step import ScriptStep
from tests.ui import people


@pytest.fixture
def step(qtbot: QtBot, english: Language) -> ScriptStep:
    """The step, active."""
    step = ScriptStep(english)
    qtbot.addWidget(step)
    step.resize(560, 500)
    with qtbot.waitActive(step):
        step.show()
        step.activateWindow()
    return step


def test_only_numbers_on_offer_can_be_pressed(step: ScriptStep, qtbot: QtBot) -> None:
    """Others are not taken."""
    step.show_place(people.runner(1).place("en"))
    with qtbot.waitSignal(step.answered) as answered:
        assert step.press(2)
    assert answered.args == ["high"]
    assert not step.press(3)


def test_the_end_says_what_comes_next(step: ScriptStep) -> None:
    """There is nothing more to answer."""
    step.show_place(people.runner(1, 2, "100", "yes", 1, 1).place("en"))
    assert step.work_tip.isVisible()
    assert not step.answers.isVisible()
    assert not step.caption_label.isVisible()


def test_a_fault_puts_the_cursor_into_the_field(step: ScriptStep) -> None:
    """To be mended at once."""
    step.show_place(people.runner(1, 2).place("en"))
    step.show_fault(AnswerFault.EMPTY)
    assert step.value_entry.value_field.hasFocus()
    assert step.value_entry.problem_label.text() == "Type an answer first."


def test_a_step_that_comes_takes_no_cursor_from_elsewhere(english: Language, qtbot: QtBot) -> None:
    """The agent may be writing a note."""
    window, note, step = QWidget(), QLineEdit(), ScriptStep(english)
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(note)
    row.addWidget(step)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    note.setFocus()
    for answers in ((1,), (1, 2), (1, 2, "100")):
        step.show_place(people.runner(*answers).place("en"))
        assert note.hasFocus()


def test_the_title_is_plain(step: ScriptStep) -> None:
    """It may hold what a customer is called."""
    step.show_place(people.runner(1).place("en"))
    assert stripped(step.title_label.text()) == "Which charge?"


def test_without_objections_there_is_no_caption_for_them(step: ScriptStep) -> None:
    """The test script has none."""
    step.show_place(people.runner(1).place("en"))
    assert step.objection_buttons == ()
    assert not step.objections_label.isVisible()
