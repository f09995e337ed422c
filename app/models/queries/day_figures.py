"""The sums behind the figures of a day: each agent's, each queue's, and the callers of each hour."""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, Select, case, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.measures.parts import COUNTED, Parts, total
from app.models.call import Call
from app.models.columns import Moment
from app.models.queries import call_parts, promise_parts
from app.models.queries.call_parts import seconds_between
from app.models.queue_call import QueueCall
from app.models.rows.sums import SumKind
from app.models.rows.team_floor import AgentDay, DayFigures, HourRow

HOURS = 8
_HOUR = timedelta(hours=1)
_KNOWN = frozenset(COUNTED)
_Moment = InstrumentedAttribute[datetime]
_NoMoment = InstrumentedAttribute[datetime | None]


def today(session: Session, since: datetime, now: datetime) -> DayFigures:
    """Return the sums since a moment; the hours are the last eight, the present one last."""
    agents = _summed(
        session, "item_id",
        call_parts.of_calls(SumKind.AGENT).where(Call.offered_at >= since),
    )  # fmt: skip
    queues = _summed(
        session, "name",
        call_parts.of_calls(SumKind.QUEUE).where(Call.offered_at >= since),
        call_parts.of_callers().where(QueueCall.entered_at >= since),
    )  # fmt: skip
    first = now.replace(minute=0, second=0, microsecond=0) - (HOURS - 1) * _HOUR
    trends = _trends(session, first)
    people = agents.keys() | trends.keys()
    return DayFigures(
        agents={key: AgentDay(agents.get(key, Parts()), trends.get(key, ())) for key in people},
        queues=queues,
        hours=_hours(session, first),
        promises=total(promise_parts.by_agent(session, since, now, now).values()),
    )


def _summed(session: Session, key: str, *questions: Select[Any]) -> dict[Any, Parts]:
    found: dict[Any, list[Parts]] = defaultdict(list)
    for question in questions:
        for row in session.execute(question).mappings():
            if row[key]:
                found[row[key]].append(_parts(row))
    return {subject: total(parts) for subject, parts in found.items()}


def _parts(row: RowMapping) -> Parts:
    counts = {name: int(row[name] or 0) for name in row if name in _KNOWN}
    waits = tuple(int(row[name] or 0) for name in call_parts.WAITS if name in row)
    return replace(Parts(), **counts, **({"waits": waits} if waits else {}))  # type: ignore[arg-type]


def _trends(session: Session, first: datetime) -> dict[UUID, tuple[int, ...]]:
    hour = seconds_between(literal(first, Moment()), Call.offered_at) // 3600
    found = session.execute(
        select(Call.agent_id, hour.label("hour"), func.count())
        .where(Call.offered_at >= first, Call.answered_at.is_not(None))
        .group_by(Call.agent_id, hour)
    )
    trends: dict[UUID, list[int]] = defaultdict(lambda: [0] * HOURS)
    for agent, place, count in found:
        trends[agent][min(int(place), HOURS - 1)] += count
    return {agent: tuple(counts) for agent, counts in trends.items()}


def _hours(session: Session, first: datetime) -> tuple[HourRow, ...]:
    """Count callers as the PBX tells of them; where it tells nothing, as the desks do."""
    rows = _counted(session, (QueueCall.entered_at, QueueCall.answered_at), first)
    if not rows:
        rows = _counted(session, (Call.offered_at, Call.answered_at), first, Call.direction == "inbound")
    return tuple(HourRow(first + place * _HOUR, *rows.get(place, (0, 0))) for place in range(HOURS))


def _counted(
    session: Session, moments: tuple[_Moment, _NoMoment], first: datetime, *rules: ColumnElement[bool]
) -> dict[int, tuple[int, int]]:
    """Return how many came in each hour since the first one, and how many of them were answered."""
    began, answered = moments
    hour = seconds_between(literal(first, Moment()), began) // 3600
    is_answered = func.sum(case((answered.is_not(None), 1), else_=0))
    question = select(hour.label("hour"), func.count(), is_answered).where(began >= first, *rules)
    found = session.execute(question.group_by(hour))
    return {min(int(row[0]), HOURS - 1): (row[1], int(row[2])) for row in found}
