"""Keeps the agent's day up to date: own figures, what is due, what was done."""

from datetime import datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.models.rows.days import DayRow
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory

AGAIN_MS = 30_000


class DayFlow(QObject):
    """Asks for the day at start, after each saved call, and twice a minute."""

    day_changed = Signal(object)  # DayRow
    calls_changed = Signal(object)  # list[CallRow]: the agent's own, newest first
    calls_missing = Signal()  # they cannot be asked for now

    def __init__(self, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._is_asking = False
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        self._again.start()

    @Slot()
    def refresh(self) -> None:
        """Ask for the day since midnight on this computer's clock."""
        if self._is_asking:
            return
        self._is_asking = True
        midnight = datetime.combine(times.now().astimezone().date(), time()).astimezone()
        self._memory.ask(self, lambda memory: memory.my_day(midnight), self._take, self._miss)

    @Slot(object)
    def complete(self, follow_up_id: UUID) -> None:
        """The agent kept a promise."""
        now = times.now()
        self._memory.ask(
            self, lambda memory: memory.complete_follow_up(follow_up_id, now), lambda _done: self.refresh()
        )

    @Slot()
    def refresh_calls(self) -> None:
        """Ask for the agent's own calls."""
        self._memory.ask(
            self,
            lambda memory: memory.my_calls(),
            self.calls_changed.emit,
            lambda _error: self.calls_missing.emit(),
        )

    def stop(self) -> None:
        """Ask no more."""
        self._again.stop()

    def _take(self, day: DayRow) -> None:
        self._is_asking = False
        self.day_changed.emit(day)

    def _miss(self, _error: Exception) -> None:
        self._is_asking = False  # the line below the window says that the database is away
