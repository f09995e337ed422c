"""Reminds of promises at the right second, but not while somebody talks."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app import times
from app.models.rows.days import DayRow
from app.models.rows.follow_ups import FollowUpRow
from app.planning.clock_watch import ClockWatch, trouble
from app.planning.reminders import Promise, Reminder, Reminders
from app.ui.jobs import Jobs
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from datetime import datetime

    from app.models.memory import Memory

SECOND_MS = 1000
CLOCK_EVERY = timedelta(minutes=10)
_LOUD = frozenset({Phase.RINGING, Phase.DIALLING, Phase.TALKING})


class ReminderFlow(QObject):
    """Looks at the clock each second, so that sleep, a set clock and a restart change nothing."""

    reminded = Signal(object)  # tuple[(FollowUpRow, Reminder), …], the earliest first
    clock_is_wrong = Signal(str)  # a ClockTrouble
    clock_jumped = Signal()  # the computer slept, or its clock was set: ask for everything again

    def __init__(self, memory: "Jobs[Memory]", calls: Calls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._calls = calls
        self._reminders = Reminders()
        self._rows: dict[UUID, FollowUpRow] = {}
        self._watch = ClockWatch(times.now(), times.monotonic())
        self._clock_asked_at: datetime | None = None
        self._tick = QTimer(self, interval=SECOND_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()

    @Slot(object)
    def follow(self, day: DayRow) -> None:
        """Take the agent's open follow-ups in."""
        self._rows = {row.id: row for row in day.follow_ups}
        self._reminders.follow(Promise(row.id, row.due_at) for row in day.follow_ups)

    @Slot(object, int)
    def snooze(self, follow_up_id: UUID, minutes: int) -> None:
        """Be quiet about one for some minutes."""
        self._reminders.snooze(follow_up_id, times.now() + timedelta(minutes=minutes))

    def stop(self) -> None:
        """Remind no more."""
        self._tick.stop()

    @property
    def is_quiet_time(self) -> bool:
        """Whether somebody talks, or a call rings."""
        return any(page.phase in _LOUD for page in self._calls.pages)

    @Slot()
    def _on_tick(self) -> None:
        now = times.now()
        if self._watch.jump(now, times.monotonic()):
            self._clock_asked_at = None
            self.clock_jumped.emit()
        self._check_clock(now)
        if self.is_quiet_time:
            return  # told once the call is over
        self._tell(self._reminders.take(now))

    def _tell(self, reminders: Sequence[Reminder]) -> None:
        told = tuple((self._rows[each.key], each) for each in reminders if each.key in self._rows)
        if told:
            self.reminded.emit(told)

    def _check_clock(self, now: "datetime") -> None:
        if self._clock_asked_at is not None and abs(now - self._clock_asked_at) < CLOCK_EVERY:
            return
        self._clock_asked_at = now
        self._memory.ask(
            self, lambda memory: memory.promise_watch.server_now(), self._compare, lambda _error: None
        )

    def _compare(self, server: "datetime | None") -> None:
        found = None if server is None else trouble(times.now(), server)
        if found is not None:
            self.clock_is_wrong.emit(str(found))
