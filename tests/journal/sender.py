"""Empties the outbox step by step, as the desk does it in its lanes, so that tests can kill it at each."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from app.errors import Unavailable
from app.journal.journal import Journal, Waiting
from app.journal.outbox import Plan

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
