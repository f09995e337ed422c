"""Opens the window of shifts, and does what is wished there."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.errors import BadInput
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.shifts.dialog import ShiftsDialog

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.shifts import NewShift, ShiftRow

_NOT_ALLOWED = "42501"  # as a server says it
EVERY_MS = 30_000  # how a shift is kept changes while one looks


class ShiftsFlow(QObject):
    """A server lets a supervisor set the shifts of his own team; what it refuses is told."""

    def __init__(
        self,
        lane: "Jobs[Memory]",
        language: Language,
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._notices = lane, notices
        self.dialog = ShiftsDialog(language, window)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self.dialog.finished.connect(self._timer.stop)
        self.dialog.day_wanted.connect(self._ask_day)
        self.dialog.kept.connect(self._keep)
        self.dialog.removed.connect(self._remove)

    def open(self) -> None:
        """Show today's shifts."""
        self._lane.ask(
            self, lambda memory: memory.shifts.workers(), self.dialog.know, self._notices.tell_error
        )
        self.dialog.begin(times.now().astimezone().date())
        self._timer.start()

    @Slot()
    def _ask(self, _done: object = None) -> None:
        self._ask_day(self.dialog.day)

    @Slot(object)
    def _ask_day(self, day: date) -> None:
        self._lane.ask(
            self, lambda memory: memory.shifts.of_day(day), partial(self._show, day), self._notices.tell_error
        )

    def _show(self, day: date, rows: "list[ShiftRow]") -> None:
        if day == self.dialog.day:
            self.dialog.show_rows(rows)

    @Slot(object)
    def _keep(self, shifts: "list[NewShift]") -> None:
        self._do(lambda memory: memory.shifts.keep(shifts))

    @Slot(object)
    def _remove(self, shift_id: UUID) -> None:
        self._do(lambda memory: memory.shifts.remove(shift_id))

    def _do(self, work: "Callable[[Memory], object]") -> None:
        self._lane.ask(self, work, self._ask, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, BadInput):
            self.dialog.tell_overlap()
        elif getattr(getattr(error, "orig", None), "sqlstate", "") == _NOT_ALLOWED:
            self.dialog.tell_not_led()
        else:
            self._notices.tell_error(error)
