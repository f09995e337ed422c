"""What agents did since their last rest, and the calls they marked as hard; used on the lane's thread."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import times
from app.models.agent import Agent
from app.models.call import Call
from app.models.changes.insertion import put
from app.models.database import Database
from app.models.hard_call import HardCall
from app.models.queries.attendance import doings_of_agents
from app.models.rows.rests import RestRow
from app.wellbeing.rest import HardKind, SinceRest, since_rest, whose_turn

SHIFT = timedelta(hours=16)  # nobody works longer without a rest; what was before is another day
_AWAY = frozenset({"", "offline"})


class Wellbeing:
    """Counts for the agent himself, and for who leads him; never a reading of feelings."""

    def __init__(self, database: Database, agent_id: UUID) -> None:
        self._database, self._agent_id = database, agent_id

    def mark_hard(self, call_id: UUID, kind: HardKind) -> None:
        """Keep that the agent calls this call hard; marked again, the last word counts."""
        values = {"call_id": call_id, "agent_id": self._agent_id, "kind": str(kind), "at": times.now()}
        with self._database.writing() as session:
            put(session, HardCall, values)

    def own(self) -> SinceRest:
        """Return what the agent did since his last rest."""
        now = times.now()
        with self._database.reading() as session:
            return _counts(session, now, self._agent_id).get(self._agent_id, _NOTHING)

    def team(self) -> list[RestRow]:
        """Return what everybody who works did since his last rest, and to whom a rest is suggested now."""
        now = times.now()
        with self._database.reading() as session:
            doings = doings_of_agents(session, now - SHIFT, now)
            states = {agent: some[-1].state for agent, some in doings.items() if some[-1].until >= now}
            counts = _counts(session, now)
            found = session.execute(select(Agent.id, Agent.name, Agent.name_latin))
            names = {key: (name, latin or name) for key, name, latin in found}
        working = {key: counts[key] for key, state in states.items() if state not in {*_AWAY, "break"}}
        resting = len([state for state in states.values() if state == "break"])
        suggested = set(whose_turn(working, resting))
        rows = [
            RestRow(key, *names.get(key, ("", "")), since=since, is_suggested=key in suggested)
            for key, since in working.items()
        ]
        return sorted(rows, key=lambda row: (-row.since.owed_minutes, -row.since.worked, row.agent_id))


_NOTHING = SinceRest(timedelta(), 0, 0)


def _counts(session: Session, now: datetime, agent_id: UUID | None = None) -> dict[UUID, SinceRest]:
    begin = now - SHIFT
    doings = doings_of_agents(session, begin, now, agent_id)
    ends = select(Call.agent_id, Call.ended_at).where(Call.offered_at >= begin, Call.answered_at.is_not(None))
    marks = select(HardCall.agent_id, HardCall.at).where(HardCall.at >= begin)
    if agent_id is not None:
        ends, marks = ends.where(Call.agent_id == agent_id), marks.where(HardCall.agent_id == agent_id)
    calls: dict[UUID, list[datetime]] = {}
    hard: dict[UUID, list[datetime]] = {}
    for found, question in ((calls, ends), (hard, marks)):
        for key, moment in session.execute(question):
            found.setdefault(key, []).append(moment)
    return {key: since_rest(some, calls.get(key, ()), hard.get(key, ())) for key, some in doings.items()}
