"""Takes agents in."""

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.agent import Agent, Role
from app.models.changes import audit
from app.models.keys import new_key


def add(
    session: Session, login: str, *, name: str = "", role: Role = Role.AGENT, actor: str | None = None
) -> UUID:
    """Take a new agent in and return his key; his name is his login until somebody says otherwise."""
    agent_id = new_key()
    values = {"id": agent_id, "login": login, "name": name or login, "name_latin": "", "role": role}
    session.execute(insert(Agent), [{**values, "extension": "", "language": "", "is_disabled": False}])
    audit.record(session, actor or agent_id, "add", "agent", agent_id)
    return agent_id
