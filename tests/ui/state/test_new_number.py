"""Whether the caller's number is the customer's already."""

from dataclasses import replace

import pytest

from app.models.rows.callers import Identification, MatchReason
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.new_number import is_new_number
from tests.ui import people, pictures


def called(calls: Calls, number: str, reason: MatchReason | None = None) -> CallPage:
    """Let a number call that the agent, or the database, takes for Abdulrahman's."""
    page = people.talk(calls, number or "nobody")
    page.picture = replace(page.picture, caller=replace(page.picture.caller, number=number))
    card = people.card()
    found = [people.candidate("Abdulrahman", card.customer_id, reason)] if reason else []
    people.identify(page, Identification(tuple(found), card))
    return page


@pytest.mark.parametrize(
    ("number", "reason", "is_new"),
    [
        ("0555555555", None, True),
        ("0555555555", MatchReason.EARLIER_CALL, True),
        ("0555555555", MatchReason.ACCOUNT, True),
        ("+9710501234567", MatchReason.LAST_NINE, True),
        ("00966501234567", None, False),
        ("0555555555", MatchReason.SHARED, False),
        ("", MatchReason.ACCOUNT, False),
    ],
)
def test_only_a_number_he_is_not_known_by_is_new(
    calls: Calls, number: str, reason: MatchReason | None, is_new: bool
) -> None:
    """However it is written."""
    assert is_new_number(called(calls, number, reason)) is is_new


def test_somebody_else_s_number_is_not_attached(calls: Calls) -> None:
    """Nor that of a call we made ourselves, nor one of nobody."""
    page = called(calls, "0555555555")
    page.calls_for = True
    assert not is_new_number(page)
    assert not is_new_number(None)
    assert not is_new_number(people.ring(calls, pictures.ringing("other")))
