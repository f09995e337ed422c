"""Which cases are to be handed up: late, or passed on too often, and not as high yet."""

from typing import Any

from sqlalchemy import ColumnElement, func, or_

from app.cases.kinds import CaseStatus, Level
from app.models.case import Case
from app.models.department import Department

BOUNCE_LIMIT = func.coalesce(Department.bounce_limit, 0)


def to_hand_up(now: Any) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401  a moment, or a parameter
    """Return the conditions; the department, where there is one, is joined by whoever asks."""
    is_due = or_(
        Case.due_at <= now,
        (Case.reply_due_at <= now) & (Case.escalation == 0) & (Case.status != CaseStatus.ANSWERED),
        (BOUNCE_LIMIT > 0) & (Case.bounces >= BOUNCE_LIMIT),
    )
    return (
        Case.closed_at.is_(None),
        Case.status != CaseStatus.WAITING,
        Case.escalation < int(Level.SUPERVISORS),
        is_due,
    )
