"""Writes down what an agent is doing since when."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.models.agent import AgentState
from app.models.keys import new_key


def enter(session: Session, agent_id: UUID, state: str, reason: str, at: datetime) -> None:
    """Close the state the agent was in and begin the next; with an empty state only close it."""
    session.execute(
        update(AgentState).where(AgentState.agent_id == agent_id, AgentState.until.is_(None)).values(until=at)
    )
    if state:
        values = {"agent_id": agent_id, "state": state, "reason": reason, "since": at}
        session.execute(insert(AgentState), [{"id": new_key(), **values}])
