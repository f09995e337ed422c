"""Keeps what goes along with a call that is put through, for as long as it is of use."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from app import numbers
from app.models.handover import Handover
from app.models.rows.handovers import NewHandover

KEPT = timedelta(hours=12)


def keep(session: Session, new: NewHandover, region: str, *, agent_id: UUID) -> None:
    """Keep a handover, and let those go that nobody needs any more."""
    session.execute(delete(Handover).where(Handover.at < new.at - KEPT))
    values = {
        "id": new.id,
        "agent_id": agent_id,
        "customer_id": new.customer_id,
        "pbx_call": new.pbx_call,
        "digits": numbers.read(new.number, region).digits,
        "target": new.target,
        "at": new.at,
        "capsule": new.capsule,
    }
    session.execute(insert(Handover), [values])


def take(session: Session, handover_id: UUID, at: datetime) -> None:
    """The next agent went on from there: nobody else is offered it."""
    session.execute(update(Handover).where(Handover.id == handover_id).values(taken_at=at))
