"""Gives agents their shifts, and takes them away."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, exists, insert, select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.agent import Shift
from app.models.changes import audit
from app.models.keys import new_key
from app.models.rows.shifts import NewShift


def keep(session: Session, shifts: Sequence[NewShift], *, agent_id: UUID) -> int:
    """Keep shifts, and return how many; BadInput for one without length, or within another of the agent."""
    for shift in shifts:
        if shift.ends_at <= shift.starts_at:
            raise BadInput("A shift ends after it has begun; choose a later end.")
        if shift.break_minutes * 60 >= (shift.ends_at - shift.starts_at).total_seconds():
            raise BadInput("The break is as long as the shift; choose a shorter one.")
        overlaps = exists(
            select(1).where(
                Shift.agent_id == shift.agent_id,
                Shift.starts_at < shift.ends_at,
                Shift.ends_at > shift.starts_at,
            )
        )
        if session.scalar(select(overlaps)):
            raise BadInput("The agent works then already; remove the other shift first.")
        key = new_key()
        values = {
            "id": key,
            "agent_id": shift.agent_id,
            "starts_at": shift.starts_at,
            "ends_at": shift.ends_at,
            "zone": shift.zone,
            "break_minutes": shift.break_minutes,
        }
        session.execute(insert(Shift), [values])
        detail = {"agent": shift.agent_id, "starts_at": shift.starts_at, "ends_at": shift.ends_at}
        audit.record(session, agent_id, "add", "shift", key, detail)
    return len(shifts)


def remove(session: Session, shift_id: UUID, *, agent_id: UUID) -> None:
    """Take a shift away."""
    session.execute(delete(Shift).where(Shift.id == shift_id))
    audit.record(session, agent_id, "remove", "shift", shift_id)
