"""Writes down when the window stood still: what takes the GUI thread for long is felt by who types."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app import times

LOG = logging.getLogger(__name__)
STEP_MS = 50
_SCHEDULE = Path("/proc/thread-self/schedstat")  # Linux
FELT_SECONDS = 0.1


class StallWatch(QObject):
    """Wakes up twenty times a second; being woken late by more than is felt is a stall."""

    # for how many seconds nothing was handled, and how many of them for want of a processor
    stalled = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = times.monotonic()
        self._waited = 0.0
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_step)

    def start(self) -> None:
        """Watch from now on."""
        self._at, self._waited = times.monotonic(), _waited_seconds()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more; the desk closes."""
        self._timer.stop()

    @Slot()
    def _on_step(self) -> None:
        now, waited = times.monotonic(), _waited_seconds()
        late = now - self._at - STEP_MS / 1000
        for_others = min(max(0.0, waited - self._waited), max(0.0, late))
        self._at, self._waited = now, waited
        if late > FELT_SECONDS:
            LOG.warning(
                "the window stood still for %d ms, %d of them for want of a processor",
                round(late * 1000),
                round(for_others * 1000),
            )
            self.stalled.emit(late, for_others)


def _waited_seconds() -> float:
    """Return for how long this thread could have run and no processor was free; 0 where nobody counts it."""
    try:
        _ran, waited, _turns = _SCHEDULE.read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    return int(waited) / 1e9
