"""The calls of a desk."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui.pictures import ended, held, ringing, talking


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


def test_a_colleague_who_is_asked_never_comes_to_the_front(qtbot: QtBot) -> None:
    """The agent speaks to him while the customer is held, and to the customer otherwise."""
    calls = Calls()
    customer, colleague = page_of(calls, "a"), page_of(calls, "b")
    colleague.is_consult = True
    customer.picture, colleague.picture = held(talking(customer.picture)), talking(colleague.picture)
    calls.show(customer)
    assert (calls.consult, calls.spoken) == (colleague, colleague)
    customer.picture = talking(customer.picture)
    assert calls.spoken is customer
    customer.picture, colleague.picture = (
        replace(page.picture, is_joined=True) for page in (customer, colleague)
    )
    assert calls.is_conference
    customer.ended = ended(customer.picture)
    assert not calls.is_conference
    calls.remove(customer)
    assert calls.current is None
    assert calls.consult is colleague
