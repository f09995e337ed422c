"""Watches how long customers wait on hold, so that nobody is forgotten."""

from datetime import datetime, timedelta
from enum import IntEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.telephony.protocol import CallId
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls


class Urgency(IntEnum):
    """How long a hold has lasted; the number is the seconds from which it holds."""

    CALM = 0
    AMBER = 45
    RED = 90


class HoldWatch(QObject):
    """Knows since when each call is held, also those that are not in front."""

    rose = Signal(object)  # CallPage: its hold has become more urgent

    def __init__(self, calls: Calls, parent: QObject) -> None:
        super().__init__(parent)
        self._calls = calls
        self._since: dict[CallId, datetime] = {}
        self._known: set[CallId] = set()
        self._told: dict[CallId, Urgency] = {}
        self._alarm = QTimer(self, singleShot=True)
        self._alarm.timeout.connect(self._on_alarm)
        calls.page_changed.connect(self._on_page_changed)
        for page in calls.pages:
            self._on_page_changed(page)

    def since(self, page: CallPage) -> datetime | None:
        """Return since when a call is held; None when it is not."""
        return self._since.get(page.call_id)

    def urgency(self, page: CallPage) -> Urgency:
        """Return how urgent a hold is by now."""
        since = self.since(page)
        seconds = (times.now() - since).total_seconds() if since else 0.0
        return max(level for level in Urgency if seconds >= level)

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        call_id = page.call_id
        if page.phase is not Phase.HELD:
            self._since.pop(call_id, None)
            self._told.pop(call_id, None)
        elif call_id not in self._since:
            # A desk that was started again takes the engine's sum: rather too early an alarm than none.
            before = 0.0 if call_id in self._known else page.picture.held_seconds
            self._since[call_id] = times.now() - timedelta(seconds=before)
        self._known.add(call_id)
        self._forget_gone()
        self._plan()

    def _forget_gone(self) -> None:
        here = {page.call_id for page in self._calls.pages}
        self._known &= here
        self._since = {call_id: since for call_id, since in self._since.items() if call_id in here}

    def _plan(self) -> None:
        """Wake up when the next hold becomes more urgent."""
        now = times.now()
        waits = [
            (since + timedelta(seconds=level) - now).total_seconds()
            for since in self._since.values()
            for level in (Urgency.AMBER, Urgency.RED)
        ]
        to_come = [wait for wait in waits if wait > 0]
        if to_come:
            self._alarm.start(int(min(to_come) * 1000) + 1)
        else:
            self._alarm.stop()

    @Slot()
    def _on_alarm(self) -> None:
        for page in self._calls.pages:
            level = self.urgency(page)
            if level > self._told.get(page.call_id, Urgency.CALM):
                self._told[page.call_id] = level
                self.rose.emit(page)
        self._plan()
