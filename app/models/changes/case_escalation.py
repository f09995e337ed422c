"""Hands up what is late or was passed on too often.

Every desk that shows cases does it now and then; the first one wins, and the others find nothing to do.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.cases import escalation
from app.cases.kinds import CaseStatus, Level
from app.models.case import Case
from app.models.changes.case_hands import hand_up
from app.models.department import Department

_AT_ONCE = 200


def wanting(session: Session, now: datetime) -> list[tuple[UUID, Level, str]]:
    """Look for what is to be handed up; nothing is written."""
    limit = func.coalesce(Department.bounce_limit, 0)
    is_due = or_(
        Case.due_at <= now,
        (Case.reply_due_at <= now) & (Case.escalation == 0) & (Case.status != CaseStatus.ANSWERED),
        (limit > 0) & (Case.bounces >= limit),
    )
    rows = session.execute(
        select(
            *(Case.id, Case.status, Case.reply_due_at, Case.due_at, Case.bounces, Case.escalation),
            limit.label("bounce_limit"),
        )
        .outerjoin(Department, Department.key == Case.department)
        .where(Case.closed_at.is_(None), Case.status != CaseStatus.WAITING)
        .where(Case.escalation < int(Level.SUPERVISORS), is_due)
        .order_by(Case.due_at)
        .limit(_AT_ONCE)
    )
    found = []
    for row in rows:
        level, why = escalation.level_of(
            now,
            status=row.status,
            reply_due_at=row.reply_due_at,
            due_at=row.due_at,
            bounces=row.bounces,
            limit=row.bounce_limit,
        )
        if int(level) > row.escalation:
            found.append((row.id, level, why))
    return found


def escalate(session: Session, now: datetime) -> int:
    """Hand up what nobody moves; return how many there were."""
    return sum(
        hand_up(session, case_id, level, why, None, now) for case_id, level, why in wanting(session, now)
    )
