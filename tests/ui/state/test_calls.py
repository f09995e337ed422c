"""The calls of a desk."""

from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui.pictures import ended, ringing, talking


def page_of(calls: Calls, call_id: str) -> CallPage:
    """Add a ringing call."""
    page = CallPage(ringing(call_id), new_key())
    calls.add(page)
    return page


def test_a_ringing_call_is_incoming_until_it_is_answered(qtbot: QtBot) -> None:
    """Then it is a conversation."""
    calls = Calls()
    page = page_of(calls, "a")
    assert list(calls.incoming) == [page]
    page.picture = talking(page.picture)
    with qtbot.waitSignal(calls.incoming_changed):
        calls.note_change(page)
    assert not calls.incoming


def test_the_oldest_ringing_call_comes_first(qtbot: QtBot) -> None:
    """Answer takes the one that waited longest."""
    calls = Calls()
    first, second = page_of(calls, "a"), page_of(calls, "b")
    assert calls.incoming == (first, second)


def test_when_the_page_in_front_goes_the_newest_conversation_comes_forward(qtbot: QtBot) -> None:
    """A ringing call never takes the front by itself."""
    calls = Calls()
    first, second, ring = page_of(calls, "a"), page_of(calls, "b"), page_of(calls, "c")
    for page in (first, second):
        page.picture = talking(page.picture)
    calls.show(second)
    calls.remove(second)
    assert calls.current is first
    calls.remove(first)
    assert calls.current is None
    assert calls.incoming == (ring,)


def test_a_call_that_ended_before_the_answer_is_not_incoming(qtbot: QtBot) -> None:
    """The panel must go with the caller."""
    calls = Calls()
    page = page_of(calls, "a")
    page.ended = ended(page.picture)
    calls.note_change(page)
    assert calls.incoming == ()
