"""Hands up what is late or was passed on too often.

Every desk sees twice a minute, with its agent's day, whether there is something, and hands it up; the
first one wins, and the others find nothing to do.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cases import escalation
from app.cases.kinds import Level
from app.models.case import Case
from app.models.changes.case_hands import hand_up
from app.models.department import Department
from app.models.queries.cases_due import BOUNCE_LIMIT, to_hand_up

_AT_ONCE = 200


def wanting(session: Session, now: datetime) -> list[tuple[UUID, Level, str]]:
    """Look for what is to be handed up; nothing is written."""
    rows = session.execute(
        select(
            *(Case.id, Case.status, Case.reply_due_at, Case.due_at, Case.bounces, Case.escalation),
            BOUNCE_LIMIT.label("bounce_limit"),
        )
        .outerjoin(Department, Department.key == Case.department)
        .where(*to_hand_up(now))
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
