"""A wrap-up survives the outbox to the last letter."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.models.keys import new_key
from app.models.rows.calls import WrapUp, from_json, to_json
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders

CALL = builders.wrap_up(new_key(), new_key(), reason_id=new_key(), outcome_id=new_key())


@given(note=st.text(), answers=st.text(), score=st.none() | st.integers(1, 5), whats=st.lists(st.text()))
def test_what_is_written_is_read_back(note: str, answers: str, score: int | None, whats: list[str]) -> None:
    planned = tuple(
        NewFollowUp(new_key(), what, builders.NOON + timedelta(days=1), "Asia/Riyadh", "+9661")
        for what in whats
    )
    wrap_up = replace(CALL, note=note, script_record=answers, satisfaction=score, follow_ups=planned)
    assert from_json(to_json(wrap_up)) == wrap_up


def test_an_unanswered_call_of_nobody_is_read_back() -> None:
    wrap_up: WrapUp = replace(CALL, answered_at=None, customer_id=None, reason_id=None)
    assert from_json(to_json(wrap_up)) == wrap_up


def test_everything_a_wrap_up_says_is_read_back() -> None:
    wrap_up = replace(
        CALL,
        more_reasons=(new_key(),),
        tags=("بطيء", "slow"),
        extension_reasons=("notes",),
        completed_at=builders.NOON,
        completed_by=new_key(),
        nps=10,
        do_not_call=True,
    )
    assert from_json(to_json(wrap_up)) == wrap_up
    assert not wrap_up.is_plain


def test_what_a_newer_version_added_is_passed_over() -> None:
    text = to_json(CALL).replace('{"call_id"', '{"added_later": 1, "call_id"', 1)
    assert from_json(text) == CALL


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"call_id": "x"}', '{"follow_ups": [1]}'])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        from_json(text)
