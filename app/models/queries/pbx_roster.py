"""Who works in which queue: by his skills if one of them names a queue, else his team's."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.agent import Agent, AgentSkill
from app.models.queue import Queue
from app.models.rows.pbx_roster import Roster, RosterAgent

BEST_LEVEL = 3  # who is that good, or of whom nobody says how good, is called first


def roster(session: Session) -> Roster:
    """Return everybody who may work and has an extension, and the queues."""
    queues = session.execute(select(Queue.key, Queue.team_id).order_by(Queue.key)).all()
    keys = {key for key, _ in queues}
    skills: dict[UUID, dict[str, int]] = {}
    for agent_id, skill, level in session.execute(
        select(AgentSkill.agent_id, AgentSkill.skill, AgentSkill.level)
    ):
        if skill in keys:
            skills.setdefault(agent_id, {})[skill] = _penalty(level)
    columns = (Agent.id, Agent.login, Agent.extension, Agent.name, Agent.role, Agent.team_id)
    agents = {}
    for key, login, extension, name, role, team_id in session.execute(
        select(*columns).where(Agent.is_disabled.is_(False))
    ):
        own = skills.get(key) or {queue: 0 for queue, of in queues if of is None or of == team_id}
        agents[key] = RosterAgent(
            key, login, extension, name or login, role, team_id, tuple(sorted(own.items()))
        )
    by_extension = {agent.extension: agent for agent in agents.values() if agent.extension}
    return Roster(agents, by_extension, frozenset(keys))


def _penalty(level: int) -> int:
    return max(0, BEST_LEVEL - level) if level else 0
