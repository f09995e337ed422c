"""Reminds the agent of what the script wants said by a certain time of the call."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.ui.parts.current_page import CurrentPage
from app.ui.state.call_page import CallPage, Phase

LOOK_EVERY_MS = 1000
_IN_CALL = frozenset({Phase.TALKING, Phase.HELD})


class ReminderWatch(QObject):
    """Looks once a second while the call in front has reminders; announces them when they change."""

    changed = Signal(object)  # tuple[str, …]: the reminders that are due now

    def __init__(self, page: CurrentPage, parent: QObject) -> None:
        super().__init__(parent)
        self._current = page
        self._due: tuple[str, ...] = ()
        self._clock = QTimer(self, interval=LOOK_EVERY_MS)
        self._clock.timeout.connect(self.look)
        for signal in (page.switched, page.changed, page.script_changed):
            signal.connect(self._on_changed)

    @Slot()
    def look(self) -> None:
        """See what is due now."""
        due = _due(self._current.page)
        if due != self._due:
            self._due = due
            self.changed.emit(due)

    @Slot()
    def _on_changed(self) -> None:
        page = self._current.page
        has_reminders = page is not None and page.runner is not None and bool(page.runner.script.reminders)
        if has_reminders and page is not None and page.phase in _IN_CALL:
            self._clock.start()
        else:
            self._clock.stop()
        self.look()


def _due(page: CallPage | None) -> tuple[str, ...]:
    if page is None or page.runner is None or page.phase not in _IN_CALL:
        return ()
    seconds = (times.now() - (page.answered_at or page.offered_at)).total_seconds()
    return page.runner.reminders(seconds, page.script_language or "en")
