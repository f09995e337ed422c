"""Whoever follows the call in front hears of that call only."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.parts.current_page import CurrentPage
from app.ui.state.calls import Calls
from tests.ui import people, pictures


@pytest.fixture
def current(calls: Calls) -> CurrentPage:
    """The page in front, and none at first."""
    return CurrentPage(calls, calls)


def test_the_page_in_front_is_told(current: CurrentPage, calls: Calls, qtbot: QtBot) -> None:
    """Once, when it comes there."""
    page = people.ring(calls)
    with qtbot.waitSignal(current.switched):
        people.answer(calls, page)
    assert current.page is page


def test_signals_of_the_page_in_front_are_passed_on(current: CurrentPage, calls: Calls, qtbot: QtBot) -> None:
    """All of them."""
    page = people.talk(calls)
    for theirs, ours in (
        (page.changed, current.changed),
        (page.identified, current.identified),
        (page.script_changed, current.script_changed),
        (page.note_restored, current.note_restored),
        (page.form_changed, current.form_changed),
        (page.draft_saved, current.draft_saved),
    ):
        with qtbot.waitSignal(ours):
            theirs.emit()


def test_a_page_that_went_behind_is_heard_no_more(current: CurrentPage, calls: Calls, qtbot: QtBot) -> None:
    """Else two calls would mix."""
    first = people.talk(calls, "call-1")
    people.talk(calls, "call-2")
    with qtbot.assertNotEmitted(current.changed):
        first.changed.emit()


def test_a_ringing_call_stands_in_where_that_is_wanted(calls: Calls, current: CurrentPage) -> None:
    """Until another call is in front."""
    with_ringing = CurrentPage(calls, calls, or_ringing=True)
    ringing = people.ring(calls)
    assert with_ringing.page is ringing
    assert current.page is None
    talking = people.answer(calls, people.ring(calls, pictures.ringing("call-2")))
    assert with_ringing.page is talking


def test_a_page_that_goes_leaves_nothing_behind(current: CurrentPage, calls: Calls) -> None:
    """The next call finds an empty place."""
    page = people.talk(calls)
    calls.remove(page)
    assert current.page is None
