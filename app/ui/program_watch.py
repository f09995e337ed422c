"""Notices that a newer version has been installed over the program that runs; the agent is told."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LOOK_AGAIN_MS = 300_000


def facts_of_build() -> Path | None:
    """Return the file that each version of a frozen program brings anew; from source there is none."""
    return Path(sys.executable).parent / "lib" / "build.json" if getattr(sys, "frozen", False) else None


class ProgramWatch(QObject):
    """Looks seldom, and tells once."""

    replaced = Signal()

    def __init__(self, facts: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._seen = _mark(facts)
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Look whether it is still the file of the start; while it is being replaced there is none."""
        fresh = _mark(self._facts)
        if fresh is not None and fresh != self._seen and self._timer.isActive():
            self._timer.stop()
            self.replaced.emit()


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
