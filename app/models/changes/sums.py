"""Sums calls up anew where they have changed: a slot is counted again, never added to."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session

from app.measures.grains import slot_of
from app.models.call_sum import CallSum, SumMark
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.sums import columns_of, one_by_one
from app.models.rows.sums import GRAINS, SumKind

_LOCK = 0x4841544653554D53  # "HATFSUMS": one at a time
_AT_ONCE = 48  # half hours of one transaction


def catch_up(database: Database, at_once: int = _AT_ONCE) -> int:
    """Sum up everything that is marked, a day's worth at a time; return how many half hours there were."""
    done = 0
    while True:
        with database.writing() as session:
            slots = _taken(session, at_once)
            sum_up(session, slots)
        if not slots:
            return done
        done += len(slots)


def sum_up(session: Session, slots: Iterable[datetime]) -> None:
    """Count the slots that these half hours are in again."""
    half_hours = frozenset(slots)
    for kind, grains in GRAINS.items():
        for grain in grains:
            for slot in sorted({slot_of(half_hour, grain) for half_hour in half_hours}):
                _count_again(session, kind, grain, slot)


def _taken(session: Session, most: int) -> list[datetime]:
    """Take the marks of some half hours away; whatever changes from now on marks them again."""
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        session.execute(text("SET LOCAL statement_timeout = 0"))
    newest = select(SumMark.slot).distinct().order_by(SumMark.slot.desc()).limit(most)
    slots = list(session.scalars(newest))
    session.execute(delete(SumMark).where(SumMark.slot.in_(slots)))
    return slots


def _count_again(session: Session, kind: SumKind, grain: int, slot: datetime) -> None:
    same = (CallSum.kind == str(kind), CallSum.grain == grain, CallSum.slot == slot)
    session.execute(delete(CallSum).where(*same))
    found = one_by_one(session, kind, slot, slot + timedelta(seconds=grain))
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
        for (key, brand_id), parts in found.items()
    ]
    if rows:
        session.execute(insert(CallSum), rows)
