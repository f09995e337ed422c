"""How long the window stood still by its own doing, without the time in which others held every core."""

from PySide6.QtCore import QObject

from app.ui.stall_watch import StallWatch


class Standstills:
    """Watches the window from `start` to `stop`."""

    def __init__(self, parent: QObject) -> None:
        self._seconds: list[float] = []
        self._watch = StallWatch(parent)
        self._watch.stalled.connect(self._keep)

    @property
    def longest_seconds(self) -> float:
        """The longest one."""
        return max(self._seconds, default=0.0)

    def start(self) -> None:
        """Watch, and forget what was before."""
        self._seconds.clear()
        self._watch.start()

    def stop(self) -> None:
        """Watch no more."""
        self._watch.stop()

    def _keep(self, seconds: float, for_others: float) -> None:
        self._seconds.append(seconds - for_others)
