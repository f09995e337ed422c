"""Who is to be reminded of which promise now: 15, 5 and 0 minutes before, once each, and after a snooze.

It asks the clock and nothing else, so it is right after sleep, after a clock that was set, and after a
restart: what was missed meanwhile is told once, as the latest of its reminders.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

STAGES = (timedelta(minutes=15), timedelta(minutes=5), timedelta(0))


@dataclass(frozen=True, slots=True)
class Promise:
    """What can be reminded of."""

    key: UUID
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that is to be shown."""

    key: UUID
    due_at: datetime
    before: timedelta  # how long before its moment it belongs; nothing left when it is due
    is_snoozed: bool = False  # it comes back because the agent wanted it later


@dataclass(slots=True)
class Reminders:
    """Knows the promises of one desk and what was told of them."""

    _promises: dict[UUID, Promise] = field(default_factory=dict)
    _told: dict[UUID, tuple[datetime, timedelta]] = field(default_factory=dict)  # due_at, and the last stage
    _snoozed: dict[UUID, datetime] = field(default_factory=dict)

    def follow(self, promises: Iterable[Promise]) -> None:
        """Take the open promises in; one that is gone is forgotten, one that was moved begins anew."""
        self._promises = {promise.key: promise for promise in promises}
        for kept in (self._told, self._snoozed):
            for key in kept.keys() - self._promises.keys():
                del kept[key]
        for key, (due_at, _) in list(self._told.items()):
            if due_at != self._promises[key].due_at:
                del self._told[key]
                self._snoozed.pop(key, None)

    def snooze(self, key: UUID, until: datetime) -> None:
        """Be quiet about a promise until a moment."""
        if key in self._promises:
            self._snoozed[key] = until

    def take(self, now: datetime) -> list[Reminder]:
        """Return what is to be told now, the earliest promise first; it is told then."""
        found = [
            reminder
            for promise in self._promises.values()
            if (reminder := self._reminder(promise, now)) is not None
        ]
        for reminder in found:
            self._told[reminder.key] = (reminder.due_at, reminder.before)
            self._snoozed.pop(reminder.key, None)
        return sorted(found, key=lambda reminder: reminder.due_at)

    def next_at(self, now: datetime) -> datetime | None:
        """Return when something is to be told next; None when nothing is."""
        wanted = [
            moment for promise in self._promises.values() if (moment := self._next_of(promise)) is not None
        ]
        return max(min(wanted), now) if wanted else None

    def _reminder(self, promise: Promise, now: datetime) -> Reminder | None:
        snoozed_until = self._snoozed.get(promise.key)
        if snoozed_until is not None:
            if now < snoozed_until:
                return None
            stage = _stage_at(promise, now)
            before = STAGES[0] if stage is None else stage  # no time left is a stage too, but it is false
            return Reminder(promise.key, promise.due_at, before, is_snoozed=True)
        stage = _stage_at(promise, now)
        if stage is None or self._was_told(promise, stage):
            return None
        return Reminder(promise.key, promise.due_at, stage)

    def _was_told(self, promise: Promise, stage: timedelta) -> bool:
        told = self._told.get(promise.key)
        return told is not None and told[1] <= stage

    def _next_of(self, promise: Promise) -> datetime | None:
        if promise.key in self._snoozed:
            return self._snoozed[promise.key]
        untold = [stage for stage in STAGES if not self._was_told(promise, stage)]
        return promise.due_at - untold[0] if untold else None


def _stage_at(promise: Promise, now: datetime) -> timedelta | None:
    """Return the latest stage whose moment has come."""
    reached = [stage for stage in STAGES if now >= promise.due_at - stage]
    return reached[-1] if reached else None
