"""When an agent is owed a rest, and whose turn it is. It counts; it reads nobody's feelings.

The rules, which are also shown to the agent:
- after a call that he marks as hard, three minutes;
- after ninety minutes of work without a rest, ten minutes;
- after thirty calls without a rest, five minutes;
- at most fifteen minutes at once. A rest is a break of at least three minutes; it settles what was before it.
At the same time at most one in five of those who work is suggested a rest, those who are owed most first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.measures.adherence import Doing

AFTER_HARD_CALL, AFTER_LONG_WORK, AFTER_MANY_CALLS = 3, 10, 5  # minutes
LONG_WORK = timedelta(minutes=90)
MANY_CALLS = 30
MOST_AT_ONCE = 15  # minutes
LEAST_REST = timedelta(minutes=3)
ONE_IN = 5
_WORKING = frozenset({"ready", "on_call", "wrap_up"})


class HardKind(StrEnum):
    """Why a call was hard, as the agent says."""

    ABUSE = "abuse"
    ANGRY = "angry"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class SinceRest:
    """What one agent did since his last rest: counts, and nothing else."""

    worked: timedelta
    calls: int
    hard_calls: int

    @property
    def owed_minutes(self) -> int:
        """Return how long a rest he is owed."""
        owed = self.hard_calls * AFTER_HARD_CALL
        owed += AFTER_LONG_WORK if self.worked >= LONG_WORK else 0
        owed += AFTER_MANY_CALLS if self.calls >= MANY_CALLS else 0
        return min(owed, MOST_AT_ONCE)


def since_rest(doings: Sequence[Doing], calls: Iterable[datetime], hard: Iterable[datetime]) -> SinceRest:
    """Count from an agent's states in order, the ends of his calls and his marks."""
    rests = [doing.until for doing in doings if doing.state == "break" and _length(doing) >= LEAST_REST]
    since = max(rests, default=None)
    worked = sum(
        (
            _length(doing)
            for doing in doings
            if doing.state in _WORKING and (since is None or doing.since >= since)
        ),
        timedelta(),
    )
    return SinceRest(worked, _after(calls, since), _after(hard, since))


def whose_turn(owed: dict[UUID, SinceRest], resting: int) -> list[UUID]:
    """Return to whom of those who work a rest is suggested: the most owed first, then who worked longest."""
    room = max(1, (len(owed) + resting) // ONE_IN) - resting
    candidates = [key for key, counts in owed.items() if counts.owed_minutes]
    candidates.sort(key=lambda key: (-owed[key].owed_minutes, -owed[key].worked, key))
    return candidates[: max(0, room)]


def _after(moments: Iterable[datetime], since: datetime | None) -> int:
    return len([moment for moment in moments if since is None or moment >= since])


def _length(doing: Doing) -> timedelta:
    return doing.until - doing.since
