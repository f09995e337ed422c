"""What agents' time was spent on, and whether they kept to their shifts."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.measures.adherence import Doing, Shift, adherence
from app.measures.parts import NOTHING, Parts
from app.models.agent import AgentState
from app.models.agent import Shift as StoredShift

LONGEST_STATE = timedelta(days=1)  # a state that lasts longer is a desk that was switched off
_AWAY = frozenset({"", "offline"})


def parts_of_agents(session: Session, begin: datetime, end: datetime, now: datetime) -> dict[UUID, Parts]:
    """Return the parts of each agent's time, from one moment to another."""
    until = min(end, now)
    doings = doings_of_agents(session, begin, until)
    shifts = shifts_of_agents(session, begin, until)
    return {
        agent: _times(doings.get(agent, ()), begin, until)
        + _adherence(shifts.get(agent, ()), doings.get(agent, ()), begin, until)
        for agent in {*doings, *shifts}
    }


def doings_of_agents(
    session: Session, begin: datetime, end: datetime, agent_id: UUID | None = None
) -> dict[UUID, list[Doing]]:
    """Return what agents did from one moment to another, in order."""
    question = (
        select(AgentState.agent_id, AgentState.state, AgentState.reason, AgentState.since, AgentState.until)
        .where(AgentState.since >= begin - LONGEST_STATE, AgentState.since < end)
        .where(or_(AgentState.until.is_(None), AgentState.until > begin))
        .order_by(AgentState.agent_id, AgentState.since)
    )
    if agent_id is not None:
        question = question.where(AgentState.agent_id == agent_id)
    found: dict[UUID, list[Doing]] = {}
    for agent, state, reason, since, until in session.execute(question):
        ends = min(until or end, since + LONGEST_STATE)
        found.setdefault(agent, []).append(Doing(state, reason, since, ends))
    return found


def shifts_of_agents(
    session: Session, begin: datetime, end: datetime, agent_id: UUID | None = None
) -> dict[UUID, list[Shift]]:
    """Return the shifts that agents have from one moment to another."""
    question = select(StoredShift).where(StoredShift.starts_at < end, StoredShift.ends_at > begin)
    if agent_id is not None:
        question = question.where(StoredShift.agent_id == agent_id)
    found: dict[UUID, list[Shift]] = {}
    for row in session.scalars(question):
        shift = Shift(row.starts_at, row.ends_at, row.break_minutes)
        found.setdefault(row.agent_id, []).append(shift)
    return found


def _times(doings: Iterable[Doing], begin: datetime, end: datetime) -> Parts:
    ready = signed_in = resting = 0.0
    for doing in doings:
        seconds = max(0.0, (min(doing.until, end) - max(doing.since, begin)).total_seconds())
        signed_in += seconds if doing.state not in _AWAY else 0
        ready += seconds if doing.state == "ready" else 0
        resting += seconds if doing.state == "break" else 0
    return Parts(ready_seconds=round(ready), signed_in_seconds=round(signed_in), break_seconds=round(resting))


def _adherence(shifts: Sequence[Shift], doings: Sequence[Doing], begin: datetime, end: datetime) -> Parts:
    whole = NOTHING
    for shift in shifts:
        found = adherence(shift, doings, begin, end)
        whole += Parts(scheduled_seconds=found.scheduled_seconds, adherent_seconds=found.adherent_seconds)
    return whole
