"""Carries finished calls from the journal's outbox to the database, now or when it is back."""

import logging
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import Unavailable
from app.journal.journal import Journal, Waiting
from app.models.rows.calls import WrapUp, from_json, to_json
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)
TRY_AGAIN_MS = 5_000
WRAP_UP = "wrap_up"


class OutboxFlow(QObject):
    """Each change is first safe on this machine; the window never waits for the database."""

    stored = Signal(object)  # WrapUp: it is in the database
    standing_changed = Signal(bool, int)  # whether the database answers, and how many changes wait

    def __init__(
        self,
        journal: Jobs[Journal],
        memory: "Jobs[Memory]",
        drafts: DraftKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._memory = memory
        self._drafts = drafts
        self._is_sending = False
        self._refused: set[UUID] = set()
        self._again = QTimer(self, interval=TRY_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.send)

    @Slot(object, object)
    def keep(self, page: CallPage, wrap_up: WrapUp) -> None:
        """Put a finished call into the outbox; its drafts go once it is safe there."""
        self._drafts.finish(page)
        self._journal.ask(
            self,
            lambda journal: journal.put(WRAP_UP, wrap_up.call_id, to_json(wrap_up)),
            lambda _done: self.send(),
        )

    @Slot()
    def send(self) -> None:
        """Send what waits, oldest first."""
        if not self._is_sending:
            self._is_sending = True
            self._journal.ask(self, lambda journal: journal.waiting(), self._send_first, self._pause)

    def stop(self) -> None:
        """Try no more; what waits is sent by the next desk."""
        self._again.stop()

    def _send_first(self, waiting: list[Waiting]) -> None:
        due = [item for item in waiting if item.key not in self._refused]
        if not due:
            self._is_sending = False
            self._stand(is_connected=True, waiting=len(waiting))
            return
        item = due[0]
        wrap_up = from_json(item.payload)
        self._memory.ask(
            self,
            lambda memory: memory.save_wrap_up(wrap_up),
            lambda _done: self._sent(item, wrap_up),
            lambda error: self._not_sent(item, len(waiting), error),
        )

    def _sent(self, item: Waiting, wrap_up: WrapUp) -> None:
        self.stored.emit(wrap_up)
        self._journal.ask(
            self, lambda journal: journal.sent(item.key), lambda _done: self._go_on(), self._pause
        )

    def _go_on(self) -> None:
        self._is_sending = False
        self.send()

    def _not_sent(self, item: Waiting, waiting: int, error: Exception) -> None:
        LOG.warning("a change waits for the database: %s", type(error).__name__)
        self._journal.ask(self, lambda journal: journal.failed(item.key), lambda _done: None)
        if isinstance(error, Unavailable):
            self._stand(is_connected=False, waiting=waiting)
            self._pause(error)
        else:  # one bad item must not hold up all that come after it; the next desk tries it again
            self._refused.add(item.key)
            self._go_on()

    def _pause(self, _error: Exception) -> None:
        self._is_sending = False
        self._again.start()

    def _stand(self, *, is_connected: bool, waiting: int) -> None:
        self.standing_changed.emit(is_connected, waiting)
