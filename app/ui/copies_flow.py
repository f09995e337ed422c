"""Sees to it that the database is copied once a day, whenever the desk is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.desk_copies import DeskCopies

FIRST_AFTER_MS = 60_000  # the beginning of a shift is busy enough
AGAIN_AFTER_MS = 3_600_000


class CopiesFlow(QObject):
    """Asks now and then whether a copy is due; it is made on a lane of its own, beside all work."""

    failed = Signal(Exception)  # told once for each desk: a full disk stays full

    def __init__(self, copies: "Jobs[DeskCopies]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies = copies
        self._is_started = False
        self._has_failed = False
        self._timer = QTimer(self, interval=FIRST_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.copy)

    @property
    def is_idle(self) -> bool:
        """Whether no copy is being made."""
        return self._copies.idle

    def begin(self) -> None:
        """Copy in a while: the database is there."""
        if not self._is_started:
            self._timer.start()

    def stop(self) -> None:
        """Copy no more; one that is being made is left to the next day."""
        self._timer.stop()

    @Slot()
    def copy(self) -> None:
        """Copy the database if it is due."""
        if not self._is_started:
            self._is_started = True
            self._copies.start()
        self._timer.start(AGAIN_AFTER_MS)
        self._copies.ask(self, lambda copies: copies.copy_if_due(), lambda _copy: None, self._take_failure)

    def _take_failure(self, error: Exception) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)
