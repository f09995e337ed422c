"""What callers add up to, cut by days or months: in a few questions, however many cuts there are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from app.measures.grains import DAY, HALF_HOUR, Stretch, slot_of, stretches
from app.measures.parts import Parts
from app.models.call_sum import CallSum
from app.models.queries.sums import changed_slots, counted_rows
from app.models.queries.tally import COUNTS, Tally
from app.models.rows.sums import SumKind
from app.reports.watch import Watch

_SPARE_DAYS = 3  # between two days that are wanted: to read them over is less than to ask twice
_GAPS = {DAY: timedelta(days=_SPARE_DAYS), HALF_HOUR: timedelta()}


def of_cuts(session: Session, bounds: Sequence[datetime], queue: str, watch: Watch) -> list[Parts]:
    """Return the parts from each moment to the next, of one queue or of all."""
    tallies = [Tally() for _ in bounds[1:]]
    wanted: dict[int, dict[datetime, int]] = {DAY: {}, HALF_HOUR: {}}
    changed = sorted(changed_slots(session, bounds[0], bounds[-1]))
    for place, (begin, end) in enumerate(pairwise(bounds)):
        watch.step(place, len(tallies))
        stale = changed[bisect_left(changed, slot_of(begin, HALF_HOUR)) : bisect_left(changed, end)]
        for stretch in stretches(begin, end, (DAY, HALF_HOUR), stale):
            if stretch.grain:
                wanted[stretch.grain].update(dict.fromkeys(_slots(stretch), place))
            else:
                _count(session, tallies[place], stretch, queue)
    for grain, places in wanted.items():
        for begin, end in _ranges(sorted(places), grain):
            given = {"grain": grain, "begin": begin, "end": end, "queue": queue}
            for slot, *counts in session.execute(_kept_by_slot(), given):
                if slot in places:
                    tallies[places[slot]].add(counts)
    return [tally.parts for tally in tallies]


def _count(session: Session, tally: Tally, stretch: Stretch, queue: str) -> None:
    for key, names, counts in counted_rows(session, SumKind.QUEUE, stretch.begin, stretch.end):
        if not queue or key.name == queue:
            tally.add_some(names, counts)


def _slots(stretch: Stretch) -> Iterator[datetime]:
    length, slot = timedelta(seconds=stretch.grain), stretch.begin
    while slot < stretch.end:
        yield slot
        slot += length


def _ranges(slots: Sequence[datetime], grain: int) -> Iterator[tuple[datetime, datetime]]:
    """Return the times that hold these slots, few and without much else."""
    if not slots:
        return
    length, begin = timedelta(seconds=grain), slots[0]
    for slot, following in pairwise(slots):
        if following - slot > length + _GAPS[grain]:
            yield begin, slot + length
            begin = following
    yield begin, slots[-1] + length


@cache
def _kept_by_slot() -> Select[Any]:
    sums = [func.sum(CallSum.__table__.columns[name]) for name in COUNTS]
    is_of_queue = or_(bindparam("queue", type_=CallSum.name.type) == "", CallSum.name == bindparam("queue"))
    return (
        select(CallSum.slot, *sums)
        .where(CallSum.kind == str(SumKind.QUEUE), CallSum.grain == bindparam("grain"))
        .where(CallSum.slot >= bindparam("begin"), CallSum.slot < bindparam("end"), is_of_queue)
        .group_by(CallSum.slot)
    )
