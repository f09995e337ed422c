"""When what waits in the journal is sent to the database: in order, and with patience."""

import random
from collections.abc import Callable
from uuid import UUID

from app import times
from app.journal.journal import Waiting

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
LONGEST_REFUSED_SECONDS = 3600.0


class Plan:
    """Decides what is sent next and when to try again; does nothing itself."""

    def __init__(
        self, *, clock: Callable[[], float] = times.monotonic, chance: Callable[[], float] = random.random
    ) -> None:
        self._clock = clock
        self._chance = chance
        self._failures = 0  # tries in a row in which the database was away
        self._not_before: dict[UUID, float] = {}

    def due(self, waiting: list[Waiting]) -> Waiting | None:
        """Return the oldest item that may be tried now."""
        return next((item for item in waiting if self._not_before.get(item.key, 0.0) <= self._clock()), None)

    def taken(self, item: Waiting) -> None:
        """Note that the database took an item."""
        self._failures = 0
        self._not_before.pop(item.key, None)

    def refused(self, item: Waiting) -> None:
        """Note that the database answered and refused an item: it waits, each time longer."""
        self._failures = 0
        pause = min(FIRST_PAUSE_SECONDS * 2.0 ** min(item.tries, 30), LONGEST_REFUSED_SECONDS)
        self._not_before[item.key] = self._clock() + pause

    def unreachable(self) -> float:
        """Note that the database is away, and return after how many seconds to try again."""
        pause = min(FIRST_PAUSE_SECONDS * 2.0 ** min(self._failures, 30), LONGEST_PAUSE_SECONDS)
        self._failures += 1
        return pause * (0.5 + self._chance())  # a thousand desks must not come back in the same second

    def pause(self, waiting: list[Waiting]) -> float | None:
        """Return after how many seconds an item will be due, or None when nothing waits."""
        if not waiting:
            return None
        soonest = min(self._not_before.get(item.key, 0.0) for item in waiting)
        return max(soonest - self._clock(), 0.0)
