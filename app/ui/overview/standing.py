"""How the floor stands: the figures of tiles and wallboard, made by the definitions in app/measures."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from app.measures.handling import HANDLE_TIME
from app.measures.measure import Figure, Measure
from app.measures.parts import NOTHING, Parts, total
from app.measures.promising import KEPT_ON_TIME, OPEN_LATE
from app.measures.queueing import ABANDON_RATE, ABANDONED, SERVICE_LEVEL
from app.ui.overview.agent_line import Doing
from app.ui.overview.floor import Floor

_NONE = Figure(None, 0)


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One queue: who waits now, and how it has gone today."""

    key: str
    waiting: int | None  # None: nobody knows, for there is no bridge
    oldest_at: datetime | None
    free: int
    service_level: Figure = _NONE
    abandoned: Figure = _NONE


@dataclass(frozen=True, slots=True)
class Standing:
    """The whole floor in figures."""

    waiting: int | None = None
    oldest_at: datetime | None = None
    oldest_queue: str = ""
    service_level: Figure = _NONE
    abandon_rate: Figure = _NONE
    abandoned: Figure = _NONE
    handle_time: Figure = _NONE
    promises_kept: Figure = _NONE
    promises_late: Figure = _NONE  # open, and their time is over
    doing: Counter[Doing] = field(default_factory=Counter)
    queues: tuple[QueueLine, ...] = ()


MEASURES: dict[str, Measure] = {
    measure.key: measure for measure in (SERVICE_LEVEL, ABANDON_RATE, ABANDONED, HANDLE_TIME)
}


def standing(floor: Floor, queue: str = "") -> Standing:
    """Count the floor, or what of it belongs to one queue."""
    lines = tuple(_queue_lines(floor, queue))
    since = {line.oldest_at: line for line in lines if line.waiting and line.oldest_at}
    oldest = since[min(since)] if since else None
    callers = total(floor.figures.queues.get(line.key, NOTHING) for line in lines)
    handled = floor.figures.queues.get(queue, NOTHING) if queue else floor.handled
    return Standing(
        waiting=sum(line.waiting or 0 for line in lines) if floor.has_bridge else None,
        oldest_at=oldest.oldest_at if oldest else None,
        oldest_queue=oldest.key if oldest else "",
        service_level=SERVICE_LEVEL.of(callers),
        abandon_rate=ABANDON_RATE.of(callers),
        abandoned=ABANDONED.of(callers),
        handle_time=HANDLE_TIME.of(handled),
        promises_kept=KEPT_ON_TIME.of(floor.figures.promises),
        promises_late=OPEN_LATE.of(floor.figures.promises),
        doing=Counter(line.doing for line in floor.lines.values()),
        queues=lines,
    )


def _queue_lines(floor: Floor, only: str) -> list[QueueLine]:
    keys = dict.fromkeys((*floor.queues, *floor.queue_states))
    ready = sum(line.doing is Doing.READY for line in floor.lines.values())
    found = []
    for key in keys:
        if only and key != only:
            continue
        state, parts = floor.queue_states.get(key), floor.figures.queues.get(key, Parts())
        is_known = floor.has_bridge and state is not None
        found.append(
            QueueLine(
                key,
                state.waiting if is_known and state else None,
                state.oldest_at if is_known and state else None,
                state.ready if is_known and state else ready,
                SERVICE_LEVEL.of(parts),
                ABANDONED.of(parts),
            )
        )
    return found
