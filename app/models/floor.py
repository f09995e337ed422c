"""What the desks tell each other through the database: who does what, and what goes along with a call."""

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import text

from app.models.changes import agent_states
from app.models.database import Database
from app.models.queries import agents
from app.models.rows.agents import AgentRow
from app.models.rows.colleagues import ColleagueRow
from app.models.rows.deeds import NewDeed
from app.models.rows.handovers import HandoverRow, NewHandover


class Floor:
    """One agent's place among the others; used on the database lane's thread."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database, self._region, self._agent = database, region, agent

    def pbx_bridge(self) -> tuple[bool, bool]:
        """Say whether there is a bridge to the PBX, and whether others' changes are heard of here."""
        with self._database.reading() as session:
            found = session.scalar(text("SELECT 1 FROM pbx_bridges LIMIT 1"))
        return found is not None, self._database.is_server

    def enter(self, state: str, reason: str, at: datetime) -> None:
        """Tell what the agent does now; an empty state says that he has left."""
        with self._database.writing() as session:
            agent_states.enter(session, self._agent.id, state, reason, at)

    def colleagues(self) -> list[ColleagueRow]:
        """Return those one can be put through to."""
        with self._database.reading() as session:
            return agents.colleagues(session, self._agent.id)

    def hand_over(self, new: NewHandover) -> None:
        """Keep what goes along with a call that is put through."""
        from app.models.changes import handovers as handover_changes

        with self._database.writing() as session:
            handover_changes.keep(session, new, self._region, agent_id=self._agent.id)

    def handover(self, pbx_call: str, number: str, now: datetime) -> HandoverRow | None:
        """Return what came along with a call, if anything did."""
        from app.models.queries import handovers

        with self._database.reading() as session:
            return handovers.of_call(
                session, pbx_call, number, self._region, agent_id=self._agent.id, now=now
            )

    def note_verification(self, call_id: UUID, result: Mapping[str, object]) -> None:
        """Keep on record whether a caller showed that he is who he says."""
        from app.models.changes import audit

        with self._database.writing() as session:
            audit.record(session, self._agent.id, "verify", "call", call_id, result)

    def keep_deed(self, deed: NewDeed, agent_id: UUID | None = None) -> None:
        """Keep a deed on record, in the name of whoever did it, with the moment at which he did."""
        from app.models.changes import audit

        facts = {**json.loads(deed.facts), "deed": str(deed.id), "happened_at": deed.at.isoformat()}
        who = agent_id or self._agent.id
        with self._database.writing() as session:
            audit.record(session, who, deed.action, deed.subject_kind, deed.subject_id, facts)

    def take(self, handover_id: UUID, at: datetime) -> None:
        """The agent goes on from where the other one was."""
        from app.models.changes import handovers as handover_changes

        with self._database.writing() as session:
            handover_changes.take(session, handover_id, at)
