"""Finds what came along with a call that was put through."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import numbers
from app.models.agent import Agent
from app.models.handover import Handover
from app.models.rows.handovers import HandoverRow

BY_NUMBER_WITHIN = timedelta(minutes=10)  # without the PBX's number of the call only a fresh one can be meant


def of_call(
    session: Session, pbx_call: str, number: str, region: str, *, agent_id: UUID, now: datetime
) -> HandoverRow | None:
    """Return the newest one for this call that nobody took yet, and that is not the agent's own."""
    digits = numbers.read(number, region).digits if number else ""
    if pbx_call:
        is_meant = Handover.pbx_call == pbx_call
    elif digits:
        is_meant = (Handover.digits == digits) & (Handover.at >= now - BY_NUMBER_WITHIN)
    else:
        return None
    found = session.execute(
        select(Handover.id, Agent.name, Agent.name_latin, Handover.at, Handover.capsule)
        .join(Agent, Agent.id == Handover.agent_id)
        .where(is_meant, Handover.taken_at.is_(None), Handover.agent_id != agent_id)
        .order_by(Handover.at.desc())
        .limit(1)
    ).one_or_none()
    if found is None:
        return None
    return HandoverRow(
        id=found[0], agent_name=found[1], agent_name_latin=found[2], at=found[3], capsule=found[4]
    )
