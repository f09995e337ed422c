"""The agent's calls, one line each."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.call_list import CallList
from tests.ui import people


@pytest.fixture
def call_list(qtbot: QtBot, english: Language) -> CallList:
    """An answered call, a missed one, and one that nobody took at the other end."""
    call_list = CallList(english)
    qtbot.addWidget(call_list)
    call_list.resize(500, 300)
    call_list.show_calls(
        [
            people.call_row("Mona Haddad"),
            people.call_row("", is_answered=False),
            people.call_row("Huda", direction="outbound", is_answered=False),
        ]
    )
    call_list.show()
    return call_list


def _said(call_list: CallList, row: int) -> str:
    return str(call_list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_screen_reader_hears_all_of_a_line(call_list: CallList) -> None:
    """Which way, who, what came of it, when and how long."""
    said = _said(call_list, 0)
    assert said.startswith("Inbound, Mona Haddad, +966 50 123 4567 · billing · Solved, ")
    assert said.endswith("03:20")


def test_missed_and_not_reached_are_told_apart(call_list: CallList) -> None:
    """The one is the agent's matter, the other the customer's."""
    assert _said(call_list, 1).startswith("Missed, +966 50 123 4567")
    assert _said(call_list, 2).startswith("Not reached, Huda")


def test_enter_and_double_click_call_back(call_list: CallList, qtbot: QtBot) -> None:
    """The marked one."""
    call_list.setCurrentRow(1)
    with qtbot.waitSignal(call_list.call_wanted) as wanted:
        qtbot.keyClick(call_list, Qt.Key.Key_Return)
    assert wanted.args == [call_list.chosen]


def test_the_marked_call_stays_marked_when_the_list_is_asked_for_again(call_list: CallList) -> None:
    """A new call came in at the top."""
    rows = [people.call_row("Mona Haddad"), people.call_row("Huda")]
    call_list.show_calls(rows)
    call_list.setCurrentRow(1)
    call_list.show_calls([people.call_row("New"), *rows])
    assert call_list.chosen == rows[1]


def test_it_paints_in_both_directions(call_list: CallList) -> None:
    """Times stand at the trailing edge."""
    before = call_list.grab().toImage()
    call_list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert call_list.grab().toImage() != before
