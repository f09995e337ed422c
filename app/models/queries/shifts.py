"""The shifts of some time, and how they were kept."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import not_, select
from sqlalchemy.orm import Session

from app.measures.adherence import Shift as Planned
from app.measures.adherence import adherence
from app.models.agent import Agent, Shift
from app.models.queries.attendance import doings_of_agents
from app.models.rows.shifts import ShiftRow


def shifts(session: Session, begin: datetime, end: datetime, now: datetime) -> list[ShiftRow]:
    """Return the shifts that begin from one moment to another, in order, and how they were kept until now."""
    found = session.execute(
        select(Shift, Agent.name, Agent.name_latin)
        .join(Agent, Agent.id == Shift.agent_id)
        .where(Shift.starts_at >= begin, Shift.starts_at < end)
        .order_by(Shift.starts_at, Agent.name, Shift.id)
    ).all()
    last = max((shift.ends_at for shift, *_names in found), default=end)
    doings = doings_of_agents(session, begin, min(last, now)) if found else {}
    rows = []
    for shift, name, latin in found:
        planned = Planned(shift.starts_at, shift.ends_at, shift.break_minutes)
        kept = None
        if shift.starts_at < now:
            did = doings.get(shift.agent_id, ())
            kept = adherence(planned, did, shift.starts_at, min(shift.ends_at, now))
        times_of_it = (shift.starts_at, shift.ends_at, shift.break_minutes)
        rows.append(ShiftRow(shift.id, shift.agent_id, name, latin, *times_of_it, kept))
    return rows


def people(session: Session) -> tuple[tuple[UUID, str, str], ...]:
    """Return who can be given a shift, by name."""
    question = select(Agent.id, Agent.name, Agent.name_latin).where(not_(Agent.is_disabled))
    return tuple((key, name, latin) for key, name, latin in session.execute(question.order_by(Agent.name)))
