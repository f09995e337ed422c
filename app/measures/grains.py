"""Which sums make up a span of time, and which of it has to be counted call by call."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

HALF_HOUR, DAY = 1800, 86400  # seconds
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time whose calls are summed up by slots of `grain` seconds; with 0 they are counted one by one."""

    begin: datetime
    end: datetime
    grain: int


def slot_of(moment: datetime, grain: int) -> datetime:
    """Return when the slot begins that a moment is in."""
    seconds = (moment - _BEGINNING) // timedelta(seconds=1)
    return _BEGINNING + timedelta(seconds=seconds // grain * grain)


def stretches(
    begin: datetime, end: datetime, grains: Sequence[int], changed: Collection[datetime]
) -> list[Stretch]:
    """Return what makes up the time from one moment to another, in order and without gaps.

    `grains` are the kept slots, coarsest first; `changed` are half hours whose sums are out of date.
    """
    found: list[Stretch] = []
    for stretch in _cut(begin, end, tuple(grains), frozenset(changed)):
        if found and found[-1].grain == stretch.grain and found[-1].end == stretch.begin:
            found[-1] = Stretch(found[-1].begin, stretch.end, stretch.grain)
        else:
            found.append(stretch)
    return found


def _cut(
    begin: datetime, end: datetime, grains: tuple[int, ...], changed: frozenset[datetime]
) -> Iterator[Stretch]:
    if begin >= end:
        return
    if not grains:
        yield Stretch(begin, end, 0)
        return
    grain, finer = grains[0], grains[1:]
    length = timedelta(seconds=grain)
    first = slot_of(begin, grain)
    first = first if first == begin else first + length
    last = slot_of(end, grain)
    if first >= last:
        yield from _cut(begin, end, finer, changed)
        return
    yield from _cut(begin, first, finer, changed)
    stale = sorted({slot_of(slot, grain) for slot in changed if first <= slot < last})
    for slot in stale:
        if first < slot:
            yield Stretch(first, slot, grain)
        yield from _cut(slot, slot + length, finer, changed)
        first = slot + length
    if first < last:
        yield Stretch(first, last, grain)
    yield from _cut(last, end, finer, changed)
