"""Questions about agents."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.agent import Agent, AgentState
from app.models.rows.agents import AgentRow
from app.models.rows.colleagues import ColleagueRow


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


def team_of(session: Session, agent_id: UUID) -> UUID | None:
    """Return the team an agent belongs to."""
    return session.scalar(select(Agent.team_id).where(Agent.id == agent_id))


def colleagues(session: Session, agent_id: UUID) -> list[ColleagueRow]:
    """Return everybody else who has an extension, by name, and what they are doing now."""
    now = AgentState.until.is_(None) & (AgentState.agent_id == Agent.id)
    found = session.execute(
        select(Agent.id, Agent.name, Agent.name_latin, Agent.extension, AgentState.state, AgentState.since)
        .outerjoin(AgentState, now)
        .where(Agent.id != agent_id, Agent.extension != "", Agent.is_disabled.is_(False))
        .order_by(Agent.name, Agent.id)
    )
    rows = (
        ColleagueRow(key, name, latin, extension, state or "", since)
        for key, name, latin, extension, state, since in found
    )
    return list({row.id: row for row in rows}.values())
