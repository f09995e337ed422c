"""What is asked of wrap-ups that are not complete, and of how customers were asked; on the lane's thread."""

from datetime import datetime
from uuid import UUID

from app.models.database import Database
from app.models.queries import incomplete, surveys
from app.models.rows.agents import AgentRow
from app.models.rows.calls import WrapUp
from app.models.rows.incomplete import IncompleteRow


class OpenWrapUps:
    """One agent's own, and for a supervisor the others'."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent

    def mine(self) -> list[IncompleteRow]:
        """Return the agent's own, the oldest first."""
        with self._database.reading() as session:
            return incomplete.of_agent(session, self._agent.id)

    def of_others(self, team_id: UUID | None = None) -> list[IncompleteRow]:
        """Return those of a team, or of everybody one sees."""
        with self._database.reading() as session:
            return incomplete.of_team(session, team_id)

    def whole(self, call_id: UUID) -> WrapUp:
        """Return one of them as it was kept; BadInput when it waits no more."""
        with self._database.reading() as session:
            return incomplete.whole(session, call_id)

    def last_asked(self, customer_id: UUID) -> datetime | None:
        """Return when a customer was last asked how content he is."""
        with self._database.reading() as session:
            return surveys.last_asked(session, customer_id)
