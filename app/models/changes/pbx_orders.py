"""Asks something of the PBX: a row that the bridge finds, and that it answers."""

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import times
from app.models.changes import audit
from app.models.pbx import PbxOrder
from app.models.rows.pbx import NewOrder


def give(session: Session, new: NewOrder) -> None:
    """Give an order; giving it twice is giving it once. What is asked about somebody else goes on record."""
    if session.scalar(select(PbxOrder.id).where(PbxOrder.id == new.id)) is not None:
        return
    values = {name: getattr(new, name) for name in NewOrder.__slots__}
    session.execute(insert(PbxOrder), [values | {"asked_at": times.now(), "state": "waiting"}])
    if new.asked_by != new.agent_id:
        _record(session, new, new.agent_id)


def _record(session: Session, new: NewOrder, agent_id: UUID) -> None:
    detail = {"order": new.id, "queue": new.queue, "reason": new.reason, "pbx_call": new.pbx_call}
    told = {name: value for name, value in detail.items() if value}
    audit.record(session, new.asked_by, f"pbx_{new.verb}", "agent", agent_id, told)
