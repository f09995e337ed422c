"""A missed call is one that somebody made and nobody took."""

from dataclasses import replace

import pytest

from app.models.keys import new_key
from app.models.rows.history import CallRow
from tests.models import builders

ANSWERED = CallRow(
    id=new_key(),
    direction="inbound",
    number="+966501234567",
    caller_name="",
    queue="billing",
    customer_id=None,
    customer_name="",
    customer_name_latin="",
    offered_at=builders.NOON,
    answered_at=builders.NOON,
    talked_seconds=60,
    outcome_ar="",
    outcome_en="",
    is_complete=True,
)


@pytest.mark.parametrize(
    ("row", "is_missed"),
    [
        (ANSWERED, False),
        (replace(ANSWERED, answered_at=None), True),
        (replace(ANSWERED, direction="outbound", answered_at=None), False),
    ],
)
def test_only_unanswered_inbound_calls_are_missed(row: CallRow, is_missed: bool) -> None:
    assert row.is_missed is is_missed
