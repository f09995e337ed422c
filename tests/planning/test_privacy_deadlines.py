"""The days that laws leave."""

from datetime import UTC, datetime

import pytest

from app.errors import BadInput
from app.planning.privacy_deadlines import RequestKind, due_at

RECEIVED = datetime(2027, 1, 31, 9, tzinfo=UTC)


@pytest.mark.parametrize("kind", [kind for kind in RequestKind if kind is not RequestKind.BREACH])
def test_a_person_is_answered_within_thirty_days_and_once_thirty_more(kind: RequestKind) -> None:
    """Days, not months: February is no excuse."""
    assert due_at(kind, RECEIVED) == datetime(2027, 3, 2, 9, tzinfo=UTC)
    assert due_at(kind, RECEIVED, is_extended=True) == datetime(2027, 4, 1, 9, tzinfo=UTC)


def test_a_breach_is_told_within_three_days_and_nothing_extends_that() -> None:
    assert due_at(RequestKind.BREACH, RECEIVED) == datetime(2027, 2, 3, 9, tzinfo=UTC)
    with pytest.raises(BadInput, match="nothing extends"):
        due_at(RequestKind.BREACH, RECEIVED, is_extended=True)
