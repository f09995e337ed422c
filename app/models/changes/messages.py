"""Sends messages to agents, and keeps who has read them."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.message import Message, MessageReceipt
from app.models.rows.team_messages import LONGEST_MESSAGE, LONGEST_MINUTES, SHORTEST_MINUTES, NewMessage
from app.models.team import Team


def send(session: Session, new: NewMessage, at: datetime, *, agent_id: UUID) -> None:
    """Send a message; sending it twice sends it once."""
    text = " ".join(new.text.split())
    if not text or len(text) > LONGEST_MESSAGE:
        raise BadInput(f"a message has 1 to {LONGEST_MESSAGE} letters")
    if not SHORTEST_MINUTES <= new.minutes <= LONGEST_MINUTES:
        raise BadInput(f"a message is shown for {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes")
    row = {
        "id": new.id,
        "brand_id": session.scalar(
            select(Team.brand_id).join(Agent, Agent.team_id == Team.id).where(Agent.id == agent_id)
        ),
        "from_agent_id": agent_id,
        "to_agent_id": new.to_agent_id,
        "to_team_id": new.to_team_id,
        "text": text,
        "sent_at": at,
        "expires_at": at + timedelta(minutes=new.minutes),
        "needs_acknowledgement": new.needs_acknowledgement,
    }
    add_missing(session, Message, [row])
    to = {"to_agent": new.to_agent_id, "to_team": new.to_team_id}
    audit.record(session, agent_id, "send", "message", new.id, to)


def withdraw(session: Session, message_id: UUID, at: datetime, *, agent_id: UUID) -> None:
    """Take a message back: it goes from every desk."""
    session.execute(
        update(Message)
        .where(Message.id == message_id, Message.from_agent_id == agent_id, Message.withdrawn_at.is_(None))
        .values(withdrawn_at=at)
    )
    audit.record(session, agent_id, "withdraw", "message", message_id)


def see(session: Session, message_id: UUID, at: datetime, *, agent_id: UUID) -> None:
    """The agent has it before him."""
    row = {"message_id": message_id, "agent_id": agent_id, "seen_at": at, "acknowledged_at": None}
    add_missing(session, MessageReceipt, [row])


def acknowledge(session: Session, message_id: UUID, at: datetime, *, agent_id: UUID) -> None:
    """The agent says that he has read it."""
    see(session, message_id, at, agent_id=agent_id)
    session.execute(
        update(MessageReceipt)
        .where(
            MessageReceipt.message_id == message_id,
            MessageReceipt.agent_id == agent_id,
            MessageReceipt.acknowledged_at.is_(None),
        )
        .values(acknowledged_at=at)
    )
