"""Sending what waits in the journal to the database: in order, with patience, and never twice with effect."""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from app import times
from app.errors import Unavailable
from app.journal.journal import Journal, Waiting

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
LONGEST_REFUSED_SECONDS = 3600.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """What one round of sending came to."""

    sent: int
    waiting: int  # still in the outbox, refused ones included
    refused: int  # of those, how many the database has refused at least once
    is_reachable: bool
    again_in_seconds: float | None  # when the next round is worth it; None: nothing waits


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


class Sender:
    """Empties the outbox; used from the journal's thread.

    `send(kind, payload)` must change nothing when it is called again with the same payload: between its
    success and our noting it a crash may come, and then the item is sent again. It raises Unavailable when
    the database cannot be reached; any other error means that it was reached and refused this one item.
    """

    def __init__(self, journal: Journal, send: Callable[[str, str], None], plan: Plan) -> None:
        self._journal = journal
        self._send = send
        self._plan = plan

    def run(self) -> Report:
        """Send what is due, oldest first. An unreachable database ends the round; a refused item does not."""
        sent = 0
        waiting = self._journal.waiting()
        while item := self._plan.due(waiting):
            waiting.remove(item)
            try:
                sent += self._is_taken(item)
            except Unavailable:
                return self._report(sent, self._plan.unreachable())
        return self._report(sent, None)

    def _is_taken(self, item: Waiting) -> bool:
        try:
            self._send(item.kind, item.payload)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001  one bad item must not hold up all that come after it
            log.error("the database refused a %s: %s", item.kind, type(error).__name__)  # noqa: TRY400
            self._journal.failed(item.key)
            self._plan.refused(item)
            return False
        self._journal.sent(item.key)
        self._plan.taken(item)
        return True

    def _report(self, sent: int, unreachable_seconds: float | None) -> Report:
        left = self._journal.waiting()
        return Report(
            sent=sent,
            waiting=len(left),
            refused=sum(1 for item in left if item.tries),
            is_reachable=unreachable_seconds is None,
            again_in_seconds=self._plan.pause(left) if unreachable_seconds is None else unreachable_seconds,
        )
