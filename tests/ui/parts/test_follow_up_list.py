"""A list of follow-ups changes without disturbing."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.follow_up_list import FollowUpList
from tests.ui import people


@pytest.fixture
def rows(qtbot: QtBot, english: Language) -> FollowUpList:
    """An empty list, active."""
    rows = FollowUpList(english, has_deeds=True)
    qtbot.addWidget(rows)
    rows.resize(500, 300)
    with qtbot.waitActive(rows):
        rows.show()
        rows.activateWindow()
    return rows


def test_lines_of_the_same_follow_ups_stay(rows: FollowUpList) -> None:
    """In the new order."""
    first, second = people.follow_up("First"), people.follow_up("Second")
    rows.show_rows((first, second))
    before = rows.lines
    rows.show_rows((second, people.follow_up("Third"), first))
    assert rows.lines[0] is before[1]
    assert rows.lines[2] is before[0]


def test_what_was_done_goes(rows: FollowUpList) -> None:
    """At once."""
    first, second = people.follow_up("First"), people.follow_up("Second")
    rows.show_rows((first, second))
    gone = rows.lines[0]
    rows.show_rows((second,))
    assert [line.row for line in rows.lines] == [second]
    assert not gone.isVisible()


def test_what_was_put_off_is_shown_anew(rows: FollowUpList) -> None:
    """The same follow-up with another date."""
    row = people.follow_up("First")
    rows.show_rows((row,))
    later = people.put_off(row)
    rows.show_rows((later,))
    assert rows.lines[0].row is later


def test_signals_of_every_line_are_passed_on(rows: FollowUpList, qtbot: QtBot) -> None:
    """Done, and call."""
    row = people.follow_up()
    rows.show_rows((row,))
    with qtbot.waitSignal(rows.callback_requested) as called:
        rows.lines[0].call_button.click()
    assert called.args == [row.id]
    with qtbot.waitSignal(rows.done) as done:
        rows.lines[0].done_button.click()
    assert done.args == [row.id]
