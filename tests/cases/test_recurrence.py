"""The same cause for the same customer is no accident."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from app.cases.recurrence import Occurrence, Recurrence, is_same_cause, recurrence_of

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MONA, OMAR = uuid4(), uuid4()


def occurrence(customer: UUID | None, cause: str, days: int) -> Occurrence:
    """Return a case that was opened some days ago."""
    return Occurrence(uuid4(), customer, cause, NOW - timedelta(days=days))


def test_the_customers_own_and_everybodys_are_counted_apart() -> None:
    case = occurrence(MONA, "delivery.carrier", 0)
    near, far = occurrence(MONA, "delivery.carrier", 10), occurrence(MONA, "delivery", 80)
    others = [
        *(case, far, near, occurrence(OMAR, "delivery.carrier", 5), occurrence(OMAR, "finance", 5)),
        *(occurrence(MONA, "delivery.carrier", 100), occurrence(MONA, "", 1)),
    ]
    found = recurrence_of(case, others)
    assert found == Recurrence(2, 2, (near.case_id, far.case_id))
    assert found


def test_without_a_cause_nothing_comes_again_and_strangers_are_not_one_person() -> None:
    assert not recurrence_of(occurrence(MONA, "", 0), [occurrence(MONA, "", 1)])
    stranger = occurrence(None, "finance", 0)
    assert recurrence_of(stranger, [occurrence(None, "finance", 1)]) == Recurrence(0, 1, ())


def test_causes_are_the_same_when_one_lies_below_the_other() -> None:
    assert is_same_cause("finance", "finance.refund")
    assert not is_same_cause("finance.refund", "finance.refunds")
