"""When a case is handed up, and why."""

from datetime import datetime

from app.cases.kinds import CaseStatus, Level

LATE_REPLY, LATE, BOUNCED, EMERGENCY = "late_reply", "late", "bounced", "emergency"


def level_of(
    now: datetime,
    *,
    status: str,
    reply_due_at: datetime | None,
    due_at: datetime | None,
    bounces: int = 0,
    limit: int = 0,
) -> tuple[Level, str]:
    """Return how far a case is to be handed up at a moment, and for what reason."""
    if status in (CaseStatus.CLOSED, CaseStatus.WAITING):
        return Level.NONE, ""
    if due_at is not None and due_at <= now:
        return Level.SUPERVISORS, LATE
    if 0 < limit <= bounces:
        return Level.SUPERVISORS, BOUNCED
    has_answer = status == CaseStatus.ANSWERED
    if not has_answer and reply_due_at is not None and reply_due_at <= now:
        return Level.LEAD, LATE_REPLY
    return Level.NONE, ""
