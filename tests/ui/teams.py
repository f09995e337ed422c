"""A real database in which Sara and Omar are a team, for the tests of promises on the desk."""

from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.models.agent import Agent
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents
from app.ui.jobs import Jobs
from tests.models import builders
from tests.models.promises_made import stored, team_of


def prepared(path: Path, *promises: dict[str, Any]) -> list[UUID]:
    """Make the database with these follow-ups; `of` names their agent, without one they are the team's."""
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        builders.agent(session)
        builders.agent(session, "omar")
        rows = session.execute(select(Agent.login, Agent.id)).all()
        people = {row.login: row.id for row in rows}
        team = team_of(session, *people.values())
        keys = []
        for promise in promises:
            values = dict(promise)
            owner = people.get(values.pop("of", ""))
            keys.append(stored(session, agent_id=owner, team_id=team, **values))
    database.close()
    return keys


def lane(path: Path, login: str = "sara") -> Jobs[Memory]:
    """Return the lane of an agent's desk; the test starts and stops it."""

    def opened() -> Memory:
        database = Database.open(f"sqlite:///{path}")
        with database.reading() as session:
            agent = agents.with_login(session, login)
        assert agent is not None
        return Memory(database, "SA", agent)

    return Jobs(opened, "memory")
