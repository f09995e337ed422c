"""A broken promise is one that was made to the customer and is overdue now."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app import times
from app.models.keys import new_key
from app.models.rows.cards import Card
from app.models.rows.follow_ups import FollowUpRow

NOW = times.now()
CARD = Card(
    customer_id=new_key(),
    name="منى",
    name_latin="Mona",
    company="",
    company_latin="",
    city="",
    city_latin="",
    language="ar",
    needs="",
    segment="",
    since_year=None,
    is_vip=False,
    vip_reason="",
    is_do_not_call=False,
    account_number="",
    balance=None,
    currency="",
    time_zone="Asia/Riyadh",
)
PROMISE = FollowUpRow(new_key(), "Call back", NOW - timedelta(hours=1), "Asia/Riyadh", None, "", "")


@pytest.mark.parametrize(
    ("follow_up", "is_broken"),
    [
        (PROMISE, True),
        (replace(PROMISE, due_at=NOW + timedelta(hours=1)), False),
        (replace(PROMISE, is_promise=False), False),
    ],
)
def test_a_promise_is_broken_when_it_is_overdue(follow_up: FollowUpRow, *, is_broken: bool) -> None:
    assert replace(CARD, follow_ups=(follow_up,)).has_broken_promise is is_broken


def test_without_follow_ups_nothing_is_broken() -> None:
    assert not CARD.has_broken_promise
