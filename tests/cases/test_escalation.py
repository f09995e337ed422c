"""A case that nobody moves is handed up."""

from datetime import UTC, datetime, timedelta

from app.cases import escalation
from app.cases.kinds import Level

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
SOON, LATE = NOW + timedelta(hours=1), NOW - timedelta(hours=1)


def test_a_late_answer_goes_to_the_lead_and_a_late_end_to_the_supervisors() -> None:
    rule = escalation.level_of
    assert rule(NOW, status="new", reply_due_at=SOON, due_at=SOON) == (Level.NONE, "")
    assert rule(NOW, status="new", reply_due_at=LATE, due_at=SOON) == (Level.LEAD, escalation.LATE_REPLY)
    assert rule(NOW, status="answered", reply_due_at=LATE, due_at=SOON) == (Level.NONE, "")
    assert rule(NOW, status="answered", reply_due_at=LATE, due_at=LATE) == (
        Level.SUPERVISORS,
        escalation.LATE,
    )


def test_one_that_was_passed_on_too_often_goes_to_the_supervisors() -> None:
    found = escalation.level_of(NOW, status="open", reply_due_at=SOON, due_at=SOON, bounces=2, limit=2)
    assert found == (Level.SUPERVISORS, escalation.BOUNCED)


def test_one_that_waits_for_the_customer_or_is_over_is_left_alone() -> None:
    for status in ("waiting", "closed"):
        assert escalation.level_of(NOW, status=status, reply_due_at=LATE, due_at=LATE)[0] is Level.NONE
