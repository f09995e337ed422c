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


class Sender:
    """Empties the outbox; used from the journal's thread.

    `send(kind, payload)` must change nothing when it is called again with the same payload: between its
    success and our noting it a crash may come, and then the item is sent again. It raises Unavailable when
    the database cannot be reached; any other error means that it was reached and refused this one item.
    """

    def __init__(
        self,
        journal: Journal,
        send: Callable[[str, str], None],
        *,
        clock: Callable[[], float] = times.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._journal = journal
        self._send = send
        self._clock = clock
        self._chance = chance
        self._failures = 0  # rounds in a row in which the database was away
        self._not_before: dict[UUID, float] = {}

    def run(self) -> Report:
        """Send what is due, oldest first. An unreachable database ends the round; a refused item does not."""
        sent = 0
        is_reachable = True
        for item in self._journal.waiting():
            if self._not_before.get(item.key, 0.0) > self._clock():
                continue
            try:
                sent += self._is_taken(item)
            except Unavailable:
                is_reachable = False
                break
        self._failures = 0 if is_reachable else self._failures + 1
        return self._report(sent, is_reachable)

    def _is_taken(self, item: Waiting) -> bool:
        try:
            self._send(item.kind, item.payload)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001  one bad item must not hold up all that come after it
            log.error("the database refused a %s: %s", item.kind, type(error).__name__)  # noqa: TRY400
            self._journal.failed(item.key)
            pause = min(FIRST_PAUSE_SECONDS * 2.0 ** min(item.tries, 30), LONGEST_REFUSED_SECONDS)
            self._not_before[item.key] = self._clock() + pause
            return False
        self._journal.sent(item.key)
        self._not_before.pop(item.key, None)
        return True

    def _report(self, sent: int, is_reachable: bool) -> Report:
        left = self._journal.waiting()
        return Report(
            sent=sent,
            waiting=len(left),
            refused=sum(1 for item in left if item.tries),
            is_reachable=is_reachable,
            again_in_seconds=self._pause(left, is_reachable) if left else None,
        )

    def _pause(self, left: list[Waiting], is_reachable: bool) -> float:
        if not is_reachable:
            pause = min(FIRST_PAUSE_SECONDS * 2.0 ** min(self._failures - 1, 30), LONGEST_PAUSE_SECONDS)
            return pause * (0.5 + self._chance())  # a thousand desks must not come back in the same second
        soonest = min(self._not_before.get(item.key, 0.0) for item in left)
        return max(soonest - self._clock(), 0.0)
