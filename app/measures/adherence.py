"""Whether an agent kept to his shift: late, early, over break. Calls are never held against him."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.measures.attendance import GRACE_SECONDS

_GRACE = timedelta(seconds=GRACE_SECONDS)
_THERE = frozenset({"ready", "on_call", "wrap_up", "training", "break"})
_NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class Doing:
    """What an agent did from one moment to another."""

    state: str
    reason: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Shift:
    """When an agent is to work, and how long of it he may rest."""

    begin: datetime
    end: datetime
    break_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Adherence:
    """How a shift was kept so far. What is within three minutes is nought."""

    scheduled_seconds: int
    adherent_seconds: int
    late_seconds: int  # until he began
    early_seconds: int  # before the end he left
    over_break_seconds: int  # rested longer than allowed
    absent_seconds: int  # in between, doing nothing that is work or rest


def adherence(shift: Shift, doings: Sequence[Doing], begin: datetime, end: datetime) -> Adherence:
    """Compare a shift with what the agent did, within the time from `begin` to `end` (which is at most now).

    Late and early are counted where the shift's own begin and end are within that time.
    """
    first, last = max(shift.begin, begin), min(shift.end, end)
    if last <= first:
        return Adherence(0, 0, 0, 0, 0, 0)
    there = [doing for doing in _clipped(doings, first, last) if doing.state in _THERE]
    came = min((doing.since for doing in there), default=last)
    went = max((doing.until for doing in there), default=last)
    has_begun, has_ended = first == shift.begin, last == shift.end
    late = came - first if has_begun else _NOTHING
    early = last - went if has_ended else _NOTHING
    resting = _length(doing for doing in there if doing.state == "break")
    over_break = resting - timedelta(minutes=shift.break_minutes)
    absent = last - first - _length(there) - late - early
    faults = [_beyond_grace(fault) for fault in (late, early, over_break, absent)]
    scheduled = round((last - first).total_seconds())
    return Adherence(scheduled, max(0, scheduled - sum(faults)), *faults)


def _clipped(doings: Iterable[Doing], first: datetime, last: datetime) -> Iterator[Doing]:
    for doing in doings:
        since, until = max(doing.since, first), min(doing.until, last)
        if since < until:
            yield Doing(doing.state, doing.reason, since, until)


def _length(doings: Iterable[Doing]) -> timedelta:
    return sum((doing.until - doing.since for doing in doings), _NOTHING)


def _beyond_grace(fault: timedelta) -> int:
    return round(fault.total_seconds()) if fault > _GRACE else 0
