"""Says what an agent has on the line, for as long as he works on it."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.models.changes.insertion import put
from app.models.present_call import PresentCall
from app.models.rows.team_floor import CallNow


def show(session: Session, agent_id: UUID, call: CallNow) -> None:
    """Say what the agent's call is, and in which condition."""
    values = {
        "agent_id": agent_id,
        "call_id": call.call_id,
        "direction": call.direction,
        "queue": call.queue[:40],
        "customer_id": call.customer_id,
        "since": call.since,
        "answered_at": call.answered_at,
        "held_since": call.held_since,
    }
    put(session, PresentCall, values)


def clear(session: Session, agent_id: UUID) -> None:
    """The agent works on no call."""
    session.execute(delete(PresentCall).where(PresentCall.agent_id == agent_id))
