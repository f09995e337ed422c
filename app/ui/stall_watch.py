"""Writes down when the window stood still: what takes the GUI thread for long is felt by who types."""

import logging

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app import times

LOG = logging.getLogger(__name__)
STEP_MS = 50
FELT_SECONDS = 0.1


class StallWatch(QObject):
    """Wakes up twenty times a second; being woken late by more than is felt is a stall."""

    stalled = Signal(float)  # for how many seconds nothing was handled

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = times.monotonic()
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_step)

    def start(self) -> None:
        """Watch from now on."""
        self._at = times.monotonic()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more; the desk closes."""
        self._timer.stop()

    @Slot()
    def _on_step(self) -> None:
        now = times.monotonic()
        late = now - self._at - STEP_MS / 1000
        self._at = now
        if late > FELT_SECONDS:
            LOG.warning("the window stood still for %d ms", round(late * 1000))
            self.stalled.emit(late)
