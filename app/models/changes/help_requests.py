"""Somebody asks for a supervisor: one takes it, and it is closed or withdrawn."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.help_request import HelpRequest
from app.models.rows.help_requests import NewHelpRequest

_LONGEST_TEXT = 200


def ask(session: Session, new: NewHelpRequest, at: datetime, *, agent_id: UUID) -> None:
    """Ask the supervisors of the agent's team; asking twice with one key is asking once."""
    row = {
        "id": new.id,
        "kind": str(new.kind),
        "team_id": session.scalar(select(Agent.team_id).where(Agent.id == agent_id)),
        "agent_id": agent_id,
        "customer_id": new.customer_id,
        "subject_id": new.subject_id,
        "text": " ".join(new.text.split())[:_LONGEST_TEXT],
        "at": at,
    }
    add_missing(session, HelpRequest, [row])
    audit.record(session, agent_id, "ask_for_help", "help_request", new.id, {"kind": str(new.kind)})


def take(session: Session, request_id: UUID, at: datetime, *, agent_id: UUID) -> bool:
    """One supervisor comes; False when another was quicker, or nobody is needed any more."""
    taken = session.execute(
        update(HelpRequest)
        .where(HelpRequest.id == request_id, HelpRequest.taken_by.is_(None), HelpRequest.closed_at.is_(None))
        .values(taken_by=agent_id, taken_at=at)
        .returning(HelpRequest.id)
    ).first()
    if taken is not None:
        audit.record(session, agent_id, "take", "help_request", request_id)
    return taken is not None


def close(session: Session, request_id: UUID, at: datetime, *, agent_id: UUID) -> None:
    """The help was given, or whoever asked needs none any more."""
    session.execute(
        update(HelpRequest)
        .where(HelpRequest.id == request_id, HelpRequest.closed_at.is_(None))
        .values(closed_at=at)
    )
    audit.record(session, agent_id, "close", "help_request", request_id)
