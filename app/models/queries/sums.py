"""What calls of a time add up to: from the kept sums where they are up to date, call by call elsewhere."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.measures.grains import HALF_HOUR, Stretch, stretches
from app.measures.parts import NOTHING, Parts
from app.models.call import Call
from app.models.call_sum import CallSum, SumMark
from app.models.columns import Moment
from app.models.queries import call_parts
from app.models.queries.call_parts import WAITS
from app.models.queries.tally import COUNTS, Tally
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.sums import GRAINS, SumKey, SumKind

_PLAIN = tuple(name for name in COUNTS if name not in WAITS)
BrandKey = tuple[SumKey, UUID | None]
K = TypeVar("K", bound=Hashable)


def of_time(session: Session, kind: SumKind, begin: datetime, end: datetime) -> dict[SumKey, Parts]:
    """Return the parts of each subject from one moment to another."""
    found: dict[SumKey, Tally] = {}
    for stretch in stretches(begin, end, GRAINS[kind], changed_slots(session, begin, end)):
        if stretch.grain:
            for key, counts in _kept(session, kind, stretch):
                found.setdefault(key, Tally()).add(counts)
        else:
            for key, names, counts in counted_rows(session, kind, stretch.begin, stretch.end):
                found.setdefault(key, Tally()).add_some(names, counts)
    told = {key: tally.parts for key, tally in found.items()}
    return {key: parts for key, parts in told.items() if parts != NOTHING}


def half_hours(session: Session, begin: datetime, end: datetime, queue: str = "") -> dict[datetime, Parts]:
    """Return the parts of each half hour, of one queue or of all; both moments begin a half hour of UTC."""
    found = by_place(session, begin, end, queue, lambda slot: slot)
    return {slot: tally.parts for slot, tally in found.items()}


def by_place(
    session: Session, begin: datetime, end: datetime, queue: str, place_of: Callable[[datetime], K]
) -> dict[K, Tally]:
    """Return what the half hours of a time add up to, by the place that each of them has."""
    changed = changed_slots(session, begin, end)
    question = (
        select(CallSum.slot, *_sums())
        .where(CallSum.kind == str(SumKind.QUEUE), CallSum.grain == HALF_HOUR)
        .where(CallSum.slot >= begin, CallSum.slot < end)
        .group_by(CallSum.slot)
    )
    if queue:
        question = question.where(CallSum.name == queue)
    found: dict[K, Tally] = {}
    for slot, *kept in session.execute(question):
        if slot not in changed:
            found.setdefault(place_of(slot), Tally()).add(kept)
    for slot in changed:
        tally = found.setdefault(place_of(slot), Tally())
        rows = counted_rows(session, SumKind.QUEUE, slot, slot + timedelta(seconds=HALF_HOUR))
        for key, names, counts in rows:
            if not queue or key.name == queue:
                tally.add_some(names, counts)
    return found


def changed_slots(session: Session, begin: datetime, end: datetime) -> frozenset[datetime]:
    """Return the half hours whose calls have changed since they were summed up."""
    before = begin.replace(minute=begin.minute // 30 * 30, second=0, microsecond=0)
    return frozenset(
        session.scalars(select(SumMark.slot).distinct().where(SumMark.slot >= before, SumMark.slot < end))
    )


def counted_rows(
    session: Session, kind: SumKind, begin: datetime, end: datetime
) -> Iterator[tuple[SumKey, Sequence[str], Sequence[Any]]]:
    """Count the calls of a time themselves: whose they are, what is counted, and how many there are."""
    for question in _questions(kind):
        rows = session.execute(question, {"begin": begin, "end": end})
        names = tuple(rows.keys())[3:]
        for name, item_id, _brand_id, *counts in rows:
            yield SumKey(name or "", item_id), names, counts


def one_by_one(session: Session, kind: SumKind, begin: datetime, end: datetime) -> dict[BrandKey, Parts]:
    """Count the calls of a time themselves."""
    found: dict[BrandKey, Parts] = {}
    for question in _questions(kind):
        rows = session.execute(question, {"begin": begin, "end": end})
        names = tuple(rows.keys())[3:]
        for name, item_id, brand_id, *counts in rows:
            key = (SumKey(name or "", item_id), brand_id)
            parts = parts_of(dict(zip(names, counts, strict=True)))
            found[key] = found[key] + parts if key in found else parts
    return {key: parts for key, parts in found.items() if parts != NOTHING}


def by_half_hour(
    session: Session, kind: SumKind, begin: datetime, end: datetime
) -> dict[datetime, dict[BrandKey, Parts]]:
    """Count the calls of a time themselves, half hour by half hour."""
    found: dict[datetime, dict[BrandKey, Parts]] = {}
    for question in _questions_by_half_hour(kind):
        rows = session.execute(question, {"begin": begin, "end": end})
        names = tuple(rows.keys())[3:-1]
        for name, item_id, brand_id, *counts, slot in rows:
            key = (SumKey(name or "", item_id), brand_id)
            parts = parts_of(dict(zip(names, counts, strict=True)))
            mine = found.setdefault(slot, {})
            mine[key] = mine[key] + parts if key in mine else parts
    return found


def parts_of(counts: Mapping[str, Any]) -> Parts:
    """Return the parts that some columns hold."""
    plain: dict[str, Any] = {name: int(counts[name]) for name in _PLAIN if counts.get(name)}
    if counts.get("answered"):
        plain["waits"] = tuple(int(counts[name]) for name in WAITS)
    return Parts(**plain)


def columns_of(parts: Parts) -> dict[str, int]:
    """Return the columns that hold some parts."""
    return {name: getattr(parts, name) for name in _PLAIN} | dict(zip(WAITS, parts.waits, strict=True))


def _kept(session: Session, kind: SumKind, stretch: Stretch) -> Iterator[tuple[SumKey, Sequence[int]]]:
    given = {"kind": str(kind), "grain": stretch.grain, "begin": stretch.begin, "end": stretch.end}
    for name, item_id, *counts in session.execute(_kept_question(), given):
        yield SumKey(name, item_id), counts


@cache
def _kept_question() -> Select[Any]:
    """Return what adds kept sums up; put together once, for that takes longer than to ask it."""
    subject = (CallSum.name, CallSum.item_id)
    return (
        select(*subject, *_sums())
        .where(CallSum.kind == bindparam("kind"), CallSum.grain == bindparam("grain"))
        .where(CallSum.slot >= bindparam("begin"), CallSum.slot < bindparam("end"))
        .group_by(*subject)
    )


def _sums() -> list[Any]:
    return [func.sum(CallSum.__table__.columns[name]).label(name) for name in COUNTS]


@cache
def _questions(kind: SumKind) -> tuple[Select[Any], ...]:
    """Return what counts the calls, callers and offers of a time; put together once, for that takes long."""
    begin, end = bindparam("begin", type_=Moment()), bindparam("end", type_=Moment())
    return tuple(question.where(moment >= begin, moment < end) for question, moment in counting(kind))


@cache
def _questions_by_half_hour(kind: SumKind) -> tuple[Select[Any], ...]:
    begin, end = bindparam("begin", type_=Moment()), bindparam("end", type_=Moment())
    found = []
    for question, moment in counting(kind):
        slot = call_parts.half_hour(moment)
        narrowed = question.where(moment >= begin, moment < end)
        found.append(narrowed.add_columns(slot.label("slot")).group_by(slot))
    return tuple(found)


def counting(kind: SumKind) -> Iterator[tuple[Select[Any], InstrumentedAttribute[datetime]]]:
    """Return what counts calls, callers and offers, and by which moment each belongs to a slot."""
    yield call_parts.of_calls(kind), Call.offered_at
    yield call_parts.of_scores(kind), Call.offered_at
    if kind is SumKind.QUEUE:
        yield call_parts.of_callers(), QueueCall.entered_at
    if kind in (SumKind.QUEUE, SumKind.AGENT):
        yield call_parts.of_offers(kind), QueueOffer.rang_at
