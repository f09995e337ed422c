"""Notices when the workplace changes a policy while the desk is open, and lets it count at once."""

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from app import policy
from app.settings import Settings

LOOK_AGAIN_MS = 60_000  # where nothing tells: Windows' registry, and what a configuration profile says
SETTLE_MS = 300  # tools write a file in several steps


class PolicyWatch(QObject):
    """What listens to settings hears of each that has another value now, as if the person had chosen it."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._folder = folder or policy.folder()
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._watcher.fileChanged.connect(self._settle.start)
        if sys.platform in ("win32", "darwin"):
            timer = QTimer(self, interval=LOOK_AGAIN_MS)
            timer.timeout.connect(self.look)
            timer.start()
        self._watch()

    @Slot()
    def look(self) -> None:
        """Read the policies again."""
        self._watch()
        if policy.apply_again(self._settings, self._folder):
            self.changed.emit()

    def _watch(self) -> None:
        """Watch the files and their folder; while there is none, the nearest folder that is there."""
        if sys.platform == "win32":
            return
        there = next(each for each in (self._folder, *self._folder.parents) if each.is_dir())
        wanted = {str(there), *(str(path) for path in self._folder.glob("*.json"))}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if fresh := wanted - watched:
            self._watcher.addPaths(sorted(fresh))
