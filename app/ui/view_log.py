"""Keeps on record whose card was opened: once a call and customer, off the GUI thread, several at once."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.errors import Unavailable
from app.models.keys import new_key
from app.models.rows.views import Viewed, Views
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.state.call_page import CallPage

WRITE_AFTER_MS = 5_000
_REMEMBERED = 2_000


class ViewLog(QObject):
    """What cannot be written now waits in the outbox."""

    put_off = Signal(object)  # Views: the database is away

    def __init__(self, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._seen: dict[tuple[UUID, UUID | None], None] = {}
        self._waiting: list[Viewed] = []
        self._soon = QTimer(self, interval=WRITE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.write)

    @Slot(object)
    def follow(self, page: "CallPage") -> None:
        """Note whose card is shown in a call, now and whenever somebody else is chosen."""
        page.identified.connect(lambda: self._note_page(page))
        self._note_page(page)

    def note(self, customer_id: UUID, call_id: UUID | None = None) -> None:
        """Note that a card was opened; without a call each time counts."""
        seen = (customer_id, call_id)
        if call_id is not None and seen in self._seen:
            return
        self._seen[seen] = None
        while len(self._seen) > _REMEMBERED:
            self._seen.pop(next(iter(self._seen)))
        self._waiting.append(Viewed(customer_id, times.now(), call_id))
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Write what waits."""
        self._soon.stop()
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        self._memory.ask(
            self,
            lambda memory: memory.records.note_views(waiting),
            lambda _done: None,
            lambda error: self._put_off(waiting, error),
        )

    def _put_off(self, waiting: list[Viewed], error: Exception) -> None:
        if isinstance(error, Unavailable):
            self.put_off.emit(Views(new_key(), tuple(waiting)))
        else:
            self._waiting.extend(waiting)  # with the next

    def stop(self) -> None:
        """Write what waits before the lane ends."""
        self.write()

    def _note_page(self, page: "CallPage") -> None:
        if page.card is not None:
            self.note(page.card.customer_id, page.key)
