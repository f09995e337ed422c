"""Answers stand in two columns, or in one where it is narrow."""

import pytest
from pytestqt.qtbot import QtBot

from app.callscript.place import Answer
from app.ui.parts.answer_button import AnswerButton
from app.ui.parts.answer_grid import AnswerGrid


@pytest.fixture
def grid(qtbot: QtBot) -> AnswerGrid:
    """A grid of three answers."""
    grid = AnswerGrid()
    qtbot.addWidget(grid)
    grid.show_buttons(
        [AnswerButton(Answer(each, f"Answer {each}", "", f"key{each}"), "") for each in (1, 2, 3)]
    )
    grid.resize(600, 200)
    grid.show()
    return grid


def test_wide_means_two_columns(grid: AnswerGrid, qtbot: QtBot) -> None:
    """The second answer stands beside the first."""
    first, second, third = grid.buttons
    qtbot.waitUntil(lambda: second.x() > first.x())
    assert second.y() == first.y()
    assert third.y() > first.y()


def test_narrow_means_one_column(grid: AnswerGrid, qtbot: QtBot) -> None:
    """Long answers need the room."""
    grid.resize(300, 300)
    first, second, _ = grid.buttons
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()


def test_a_press_announces_the_answers_key(grid: AnswerGrid, qtbot: QtBot) -> None:
    """Keys are what the record keeps."""
    with qtbot.waitSignal(grid.answered) as answered:
        grid.buttons[1].click()
    assert answered.args == ["key2"]


def test_new_answers_take_the_place_of_the_old(grid: AnswerGrid) -> None:
    """None of the former step can be pressed."""
    old = grid.buttons
    grid.show_buttons([AnswerButton(Answer(1, "Only", ""), "")])
    assert len(grid.buttons) == 1
    assert not any(button.isVisible() for button in old)


def test_a_new_answer_can_take_the_cursor_at_once(grid: AnswerGrid, qtbot: QtBot) -> None:
    """Keys typed quickly must not fall between two steps."""
    with qtbot.waitActive(grid):
        grid.activateWindow()
    grid.show_buttons([AnswerButton(Answer(1, "Only", ""), "")])
    grid.buttons[0].setFocus()
    assert grid.buttons[0].hasFocus()
