"""Questions about agents."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.rows.agents import AgentRow


def with_login(session: Session, login: str) -> AgentRow | None:
    """Return the agent of a login; None when there is none, or he is disabled."""
    found = session.execute(
        select(Agent.id, Agent.login, Agent.name, Agent.name_latin, Agent.role, Agent.extension).where(
            Agent.login == login, Agent.is_disabled.is_(False)
        )
    ).one_or_none()
    return None if found is None else AgentRow(*found)


def is_disabled(session: Session, login: str) -> bool:
    """Say whether there is an agent of this login who may not work here any more."""
    return bool(session.scalar(select(Agent.is_disabled).where(Agent.login == login)))
