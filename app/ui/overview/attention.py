"""What needs a supervisor first: documented limits, and whoever is beyond one, the worst first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from uuid import UUID

from app.models.rows.help_requests import URGENT
from app.models.rows.team_floor import QueueRow
from app.ui.overview.agent_line import AgentLine, Doing
from app.ui.overview.floor import Floor


class Cause(StrEnum):
    """Why something needs attention."""

    HELP = "help"
    QUEUE_WAITS = "queue_waits"
    QUEUE_ALONE = "queue_alone"  # somebody waits, and nobody is signed in
    LONG_HOLD = "long_hold"
    NOT_RESPONDING = "not_responding"
    UNREACHABLE = "unreachable"
    LONG_WRAP_UP = "long_wrap_up"
    OVER_BREAK = "over_break"
    LONG_CALL = "long_call"
    LONG_RINGING = "long_ringing"


class Weight(IntEnum):
    """How urgent it is."""

    NOTICE = 1
    WARNING = 2
    ALARM = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """From how many seconds on something needs attention."""

    wait: int = 60
    long_wait: int = 120
    hold: int = 90
    call: int = 15 * 60
    ringing: int = 20
    wrap_up: int = 60  # of a call without a queue; queues have their own
    breaks: tuple[tuple[str, int], ...] = ()  # the reasons of breaks, and their seconds

    def of_break(self, reason: str) -> int | None:
        """Return how long a break may last; None when nobody counts it."""
        return next((seconds for key, seconds in self.breaks if key == reason and seconds), None)

    def limit(self, line: AgentLine, queues: Mapping[str, QueueRow]) -> int | None:
        """Return how long an agent may do what he does; None when there is no limit."""
        match line.doing:
            case Doing.ON_HOLD:
                return self.hold
            case Doing.ON_CALL:
                return self.call
            case Doing.RINGING:
                return self.ringing
            case Doing.WRAP_UP:
                queue = queues.get(line.queue)
                return queue.wrap_up_seconds if queue and queue.wrap_up_seconds else self.wrap_up
            case Doing.BREAK:
                return self.of_break(line.reason)
            case Doing.NOT_RESPONDING | Doing.UNREACHABLE:
                return 0
        return None


_CAUSES = {
    Doing.ON_HOLD: (Cause.LONG_HOLD, Weight.ALARM),
    Doing.NOT_RESPONDING: (Cause.NOT_RESPONDING, Weight.ALARM),
    Doing.UNREACHABLE: (Cause.UNREACHABLE, Weight.ALARM),
    Doing.WRAP_UP: (Cause.LONG_WRAP_UP, Weight.WARNING),
    Doing.BREAK: (Cause.OVER_BREAK, Weight.WARNING),
    Doing.ON_CALL: (Cause.LONG_CALL, Weight.NOTICE),
    Doing.RINGING: (Cause.LONG_RINGING, Weight.NOTICE),
}


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing that needs somebody, since when."""

    cause: Cause
    weight: Weight
    since: datetime | None
    agent_id: UUID | None = None
    queue: str = ""
    request_id: UUID | None = None
    kind: str = ""  # of a request
    text: str = ""
    is_taken: bool = False


def is_over(line: AgentLine, limits: Limits, queues: Mapping[str, QueueRow], now: datetime) -> bool:
    """Say whether an agent has done what he does for too long."""
    limit = limits.limit(line, queues)
    return limit is not None and line.since is not None and (now - line.since).total_seconds() >= limit


def needing(floor: Floor, limits: Limits, now: datetime) -> list[Attention]:
    """Return everything that needs attention: who asks for help, then the weightiest, then the longest."""
    found = [*_requests(floor), *_queues(floor, limits, now), *_agents(floor, limits, now)]
    return sorted(found, key=lambda one: (one.is_taken, -one.weight, one.since or now))


def _requests(floor: Floor) -> Iterable[Attention]:
    for request in floor.requests:
        yield Attention(
            Cause.HELP,
            Weight.ALARM if request.kind in URGENT or request.taken_by is None else Weight.NOTICE,
            request.at,
            agent_id=request.agent_id,
            request_id=request.id,
            kind=request.kind,
            text=request.text,
            is_taken=request.taken_by is not None,
        )


def _queues(floor: Floor, limits: Limits, now: datetime) -> Iterable[Attention]:
    for key, queue in floor.queue_states.items():
        if not queue.waiting:
            continue
        waited = (now - queue.oldest_at).total_seconds() if queue.oldest_at else 0
        if queue.signed_in == 0:
            yield Attention(Cause.QUEUE_ALONE, Weight.ALARM, queue.oldest_at, queue=key)
        elif waited >= limits.wait:
            weight = Weight.ALARM if waited >= limits.long_wait else Weight.WARNING
            yield Attention(Cause.QUEUE_WAITS, weight, queue.oldest_at, queue=key)


def _agents(floor: Floor, limits: Limits, now: datetime) -> Iterable[Attention]:
    for line in floor.lines.values():
        if line.doing in _CAUSES and is_over(line, limits, floor.queues, now):
            cause, weight = _CAUSES[line.doing]
            yield Attention(cause, weight, line.since, agent_id=line.id, queue=line.queue)
