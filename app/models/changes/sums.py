"""Sums calls up anew where they have changed: a slot is counted again, never added to."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Table, delete, func, insert, select, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from app.errors import Unavailable
from app.measures.grains import DAY, HALF_HOUR, slot_of
from app.measures.parts import NOTHING, Parts
from app.models.call_sum import CallSum, SumMark
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.sums import BrandKey, by_half_hour, columns_of, one_by_one
from app.models.rows.sums import SumKind
from app.reports.watch import Watch

LOCK = 0x4841544653554D53  # "HATFSUMS": one at a time
_NOT_ALLOWED = "42501"
_AT_ONCE = 96  # half hours of one transaction


def catch_up(
    database: Database, at_once: int = _AT_ONCE, *, waits: bool = True, watch: Watch | None = None
) -> int:
    """Sum up everything that is marked, a day's worth at a time; return how many half hours there were.

    Where somebody else is at it he is waited for, or it is left to him.
    """
    watch, done = watch or Watch(), 0
    with database.reading() as session:
        all_ = session.scalar(select(func.count(SumMark.slot.distinct()))) or 0
    while all_:
        watch.step(min(done, all_), all_)
        with database.writing() as session, _being_let():
            slots = _taken(session, at_once) if _has_turn(session, waits=waits) else []
            sum_up(session, slots)
        if not slots:
            break
        done += len(slots)
    return done


def sum_up(session: Session, slots: Iterable[datetime]) -> None:
    """Count the slots that these half hours are in again."""
    half_hours = sorted(slots)
    for day in sorted({slot_of(half_hour, DAY) for half_hour in half_hours}):
        mine = [slot for slot in half_hours if slot_of(slot, DAY) == day]
        _count_half_hours(session, mine)
        for kind in SumKind:
            found = one_by_one(session, kind, day, day + timedelta(seconds=DAY))
            _put(session, kind, DAY, {day: found}, [day])


@contextmanager
def _being_let() -> Iterator[None]:
    """Say what to do where a server was set up before whoever sums up was let read all there is."""
    try:
        yield
    except ProgrammingError as error:
        if getattr(error.orig, "sqlstate", None) != _NOT_ALLOWED:
            raise
        raise Unavailable("this login may not read all that is summed up; run hatif db init") from error


def _has_turn(session: Session, *, waits: bool) -> bool:
    """Take the turn until the transaction ends; a file has one writer anyway."""
    if session.connection().dialect.name != "postgresql":
        return True
    session.execute(text("SET LOCAL statement_timeout = 0"))
    if waits:
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        return True
    return bool(session.scalar(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": LOCK}))


def _taken(session: Session, most: int) -> list[datetime]:
    """Take the marks of some half hours away; whatever changes from now on marks them again."""
    newest = select(SumMark.slot).distinct().order_by(SumMark.slot.desc()).limit(most)
    slots = list(session.scalars(newest))
    session.execute(delete(SumMark).where(SumMark.slot.in_(slots)))
    return slots


def _count_half_hours(session: Session, slots: list[datetime]) -> None:
    """Count the queues' half hours of one day."""
    begin, end = slots[0], slots[-1] + timedelta(seconds=HALF_HOUR)
    _put(session, SumKind.QUEUE, HALF_HOUR, by_half_hour(session, SumKind.QUEUE, begin, end), slots)


def _put(
    session: Session,
    kind: SumKind,
    grain: int,
    found: Mapping[datetime, Mapping[BrandKey, Parts]],
    slots: list[datetime],
) -> None:
    """Keep the sums of some slots in the place of those that were there."""
    same = (CallSum.kind == str(kind), CallSum.grain == grain, CallSum.slot.in_(slots))
    session.execute(delete(CallSum).where(*same))
    rows = [
        {
            "id": new_key(),
            "kind": str(kind),
            "grain": grain,
            "slot": slot,
            "name": key.name,
            "item_id": key.item_id,
            "brand_id": brand_id,
            **columns_of(parts),
        }
        for slot in slots
        for (key, brand_id), parts in found.get(slot, {}).items()
        if parts != NOTHING
    ]
    if rows:
        # The mapper would want every table that this one points at, and the bridge knows none of them.
        session.execute(insert(cast("Table", CallSum.__table__)), rows)
