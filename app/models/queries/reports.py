"""Reports, from the kept sums and from what is not summed up."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from itertools import pairwise
from operator import add
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.measures.grains import HALF_HOUR, slot_of
from app.measures.measure import Words
from app.measures.parts import NOTHING, Parts
from app.models.case import Case
from app.models.queries import attendance, promise_parts, resolutions, sums
from app.models.queries.call_parts import seconds_between
from app.models.queries.subject_names import Names, names_of
from app.models.queries.sums_over_time import of_cuts
from app.models.rows.sums import SumKey, SumKind
from app.reports.kinds import SHAPES, ReportKind
from app.reports.period import Period, Step
from app.reports.question import ReportQuestion
from app.reports.table import CallsWanted, Report, Row
from app.reports.watch import Watch

_KINDS = {
    ReportKind.QUEUE: SumKind.QUEUE,
    ReportKind.AGENT: SumKind.AGENT,
    ReportKind.OUTCOME: SumKind.OUTCOME,
    ReportKind.REASON: SumKind.REASON,
    ReportKind.SATISFACTION: SumKind.QUEUE,
    ReportKind.SCRIPT: SumKind.SCRIPT,
}
_STEPS = {
    ReportKind.INTERVAL: Step.HALF_HOUR,
    ReportKind.DAY: Step.DAY,
    ReportKind.MONTH: Step.MONTH,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every part of the work needs."""

    session: Session
    question: ReportQuestion
    now: datetime
    watch: Watch


def report(session: Session, question: ReportQuestion, now: datetime, watch: Watch | None = None) -> Report:
    """Return a report; Cancelled when its watch says that nobody wants it any more."""
    asked = _Asked(session, question, now, watch or Watch())
    rows = _WAYS.get(question.kind, _over_time if SHAPES[question.kind].is_over_time else _by_subject)(asked)
    return Report(question.kind, question.period, question.compared, question.queue, tuple(rows), now)


def _over_time(asked: _Asked) -> Iterator[Row]:
    """Return a row for each stretch; the compared stretch is the one at the same place."""
    question, step = asked.question, _STEPS[asked.question.kind]
    bounds = question.period.bounds(step)
    compared = question.compared.bounds(step) if question.compared else []
    known = of_cuts(asked.session, bounds, question.queue, asked.watch)
    others = of_cuts(asked.session, compared, question.queue, asked.watch) if compared else []
    for place, (begin, end) in enumerate(pairwise(bounds)):
        other = others[place] if place < len(others) else NOTHING
        yield Row(
            _label(begin, question.period, step),
            known[place],
            other if compared else None,
            CallsWanted(begin, end, "queue" if question.queue else "", question.queue),
        )


def _by_half_hour(asked: _Asked) -> Iterator[Row]:
    """Return a row for each half hour; where a half hour is none of UTC's, each is asked for by itself."""
    period, compared = asked.question.period, asked.question.compared
    if slot_of(period.begin, HALF_HOUR) != period.begin:
        yield from _over_time(asked)
        return
    known = _half_hours(asked, period)
    others = _half_hours(asked, compared) if compared else {}
    before = compared.bounds(Step.HALF_HOUR)[:-1] if compared else []
    for place, (begin, end) in enumerate(pairwise(period.bounds(Step.HALF_HOUR))):
        other = others.get(before[place], NOTHING) if place < len(before) else NOTHING
        yield Row(
            _label(begin, period, Step.HALF_HOUR),
            known.get(begin, NOTHING),
            other if compared else None,
            CallsWanted(begin, end, "queue" if asked.question.queue else "", asked.question.queue),
        )


def _by_clock(asked: _Asked) -> Iterator[Row]:
    """Return a row for each half hour of the day, over all days of the period."""
    period, compared = asked.question.period, asked.question.compared
    known = _by_wall_time(asked, period)
    others = _by_wall_time(asked, compared) if compared else {}
    wanted = CallsWanted(
        period.begin, period.end, "queue" if asked.question.queue else "", asked.question.queue
    )
    for label in sorted({*known, *others}):
        other = others.get(label, NOTHING) if compared else None
        yield Row(Words(label, label), known.get(label, NOTHING), other, wanted)


def _half_hours(asked: _Asked, period: Period) -> dict[datetime, Parts]:
    asked.watch.step(0, 1)
    begin, end = slot_of(period.begin, HALF_HOUR), slot_of(period.end, HALF_HOUR)
    return sums.half_hours(asked.session, begin, end, asked.question.queue)


def _by_wall_time(asked: _Asked, period: Period) -> dict[str, Parts]:
    asked.watch.step(0, 1)
    there = ZoneInfo(period.zone)
    begin, end = slot_of(period.begin, HALF_HOUR), slot_of(period.end, HALF_HOUR)
    found = sums.by_place(
        asked.session, begin, end, asked.question.queue, lambda slot: f"{slot.astimezone(there):%H:%M}"
    )
    return {label: tally.parts for label, tally in found.items()}


def _by_subject(asked: _Asked) -> Iterator[Row]:
    question = asked.question
    periods = [question.period] if question.compared is None else [question.period, question.compared]
    found: list[Mapping[SumKey, Parts]] = []
    for place, period in enumerate(periods):
        asked.watch.step(place, len(periods))
        found.append(_parts(asked, period))
    names = names_of(asked.session)
    keys = {key for parts in found for key in parts}
    name = _naming(question.kind, names)
    for key in sorted(keys, key=lambda one: (-_size(found[0].get(one, NOTHING)), name(one).en)):
        parts = [of_period.get(key, NOTHING) for of_period in found]
        wanted = CallsWanted(
            question.period.begin,
            question.period.end,
            str(question.kind),
            key.item_id.hex if key.item_id else key.name,
        )
        yield Row(name(key), parts[0], parts[1] if len(parts) > 1 else None, wanted)


def _parts(asked: _Asked, period: Period) -> Mapping[SumKey, Parts]:
    kind = asked.question.kind
    if kind is ReportKind.PROMISES:
        return promise_parts.by_agent(asked.session, period.begin, period.end, asked.now)
    if kind is ReportKind.CAUSE:
        return _causes(asked.session, period)
    found = sums.of_time(asked.session, _KINDS[kind], period.begin, period.end)
    if kind in (ReportKind.AGENT, ReportKind.REASON):
        more = resolutions.parts(asked.session, _KINDS[kind], period.begin, period.end, asked.now)
        found = {key: found.get(key, NOTHING) + more.get(key, NOTHING) for key in {*found, *more}}
    if kind is ReportKind.AGENT:
        times = attendance.parts_of_agents(asked.session, period.begin, period.end, asked.now)
        for agent_id, parts in times.items():
            key = SumKey("", agent_id)
            found[key] = found.get(key, NOTHING) + parts
    return found


def _causes(session: Session, period: Period) -> Mapping[SumKey, Parts]:
    took = seconds_between(Case.opened_at, Case.closed_at)
    question = (
        select(Case.cause_id, func.count(), func.count(Case.closed_at), func.coalesce(func.sum(took), 0))
        .where(Case.opened_at >= period.begin, Case.opened_at < period.end)
        .group_by(Case.cause_id)
    )
    return {
        SumKey("", cause_id): Parts(cases_opened=opened, cases_closed=closed, case_seconds=int(seconds))
        for cause_id, opened, closed, seconds in session.execute(question)
    }


_WAYS = {ReportKind.INTERVAL: _by_half_hour, ReportKind.CLOCK: _by_clock}


def _naming(kind: ReportKind, names: Names) -> Callable[[SumKey], Words]:
    if kind is ReportKind.PROMISES:
        return lambda key: Words(key.name, key.name) if key.name else NOBODY
    return lambda key: names.of(kind, key.item_id, key.name)


NOBODY = Words("لا أحد", "Nobody")


def _size(parts: Parts) -> int:
    return parts.handled + parts.offered + parts.cases_opened + parts.kept_on_time + parts.broken


def _label(begin: datetime, period: Period, step: Step) -> Words:
    there = begin.astimezone(ZoneInfo(period.zone))
    if step is Step.HALF_HOUR:
        text = f"{there:%H:%M}" if period.days == 1 else f"{there:%Y-%m-%d %H:%M}"
    else:
        text = f"{there:%Y-%m}" if step is Step.MONTH else f"{there:%Y-%m-%d}"
    return Words(text, text)


def parts_of_agent(session: Session, agent_id: UUID, begin: datetime, end: datetime, now: datetime) -> Parts:
    """Return the parts of one agent's own figures, as the report of agents counts them."""
    found = sums.one_by_one(session, SumKind.AGENT, begin, end)
    own = [parts for (key, _brand), parts in found.items() if key.item_id == agent_id]
    times = attendance.parts_of_agents(session, begin, end, now).get(agent_id, NOTHING)
    return reduce(add, own, times)
