"""What a desk looks after by itself, call or none: promises that are late, and whose clock is right."""

from datetime import datetime

from sqlalchemy import func, select

from app import times
from app.models.changes import escalation
from app.models.database import Database
from app.models.queries import agents
from app.models.rows.agents import AgentRow


class PromiseWatch:
    """Asked every minute of every desk, so it comes in without what planning takes."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent

    def escalate(self) -> None:
        """Hand on what is late or orphaned in the own team; mostly there is nothing to write."""
        now = times.now()
        with self._database.reading() as session:
            team = agents.team_of(session, self._agent.id)
            is_needed = team is not None and bool(escalation.wanting(session, team, now))
        if team is not None and is_needed:
            with self._database.writing() as session:
                escalation.escalate(session, team, now)

    def server_now(self) -> datetime | None:
        """Return the server's clock; None where the database is a file of this computer."""
        with self._database.reading() as session:
            if session.get_bind().dialect.name != "postgresql":
                return None
            moment: datetime | None = session.scalar(select(func.clock_timestamp()))
            return moment
