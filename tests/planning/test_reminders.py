"""Reminders come once, at their time, whatever the clock does."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import time_machine

from app import times
from app.planning.reminders import Promise, Reminder, Reminders

DUE = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEY, OTHER = UUID(int=1), UUID(int=2)


def following(*promises: Promise) -> Reminders:
    reminders = Reminders()
    reminders.follow(promises or (Promise(KEY, DUE),))
    return reminders


def told(reminders: Reminders, now: datetime) -> list[int]:
    """Return how many minutes before its time each reminder is that comes now."""
    return [int(reminder.before.total_seconds() // 60) for reminder in reminders.take(now)]


def test_it_is_told_fifteen_five_and_no_minutes_before_and_once_each() -> None:
    reminders, heard = following(), []
    for second in range(-1200, 60):
        heard += [(second, minutes) for minutes in told(reminders, DUE + timedelta(seconds=second))]
    assert heard == [(-900, 15), (-300, 5), (0, 0)]


def test_the_next_one_is_known_beforehand() -> None:
    reminders = following()
    assert reminders.next_at(DUE - timedelta(hours=1)) == DUE - timedelta(minutes=15)
    reminders.take(DUE - timedelta(minutes=15))
    assert reminders.next_at(DUE - timedelta(minutes=14)) == DUE - timedelta(minutes=5)
    reminders.take(DUE)
    assert reminders.next_at(DUE) is None


def test_after_sleep_only_the_latest_is_told() -> None:
    reminders = following()
    assert told(reminders, DUE - timedelta(minutes=16)) == []
    assert told(reminders, DUE + timedelta(hours=8)) == [0]
    assert told(reminders, DUE + timedelta(hours=9)) == []


def test_a_clock_that_is_set_back_tells_nothing_twice() -> None:
    reminders = following()
    assert told(reminders, DUE - timedelta(minutes=5)) == [5]
    assert told(reminders, DUE - timedelta(hours=2)) == []
    assert told(reminders, DUE - timedelta(minutes=15)) == []
    assert told(reminders, DUE) == [0]


def test_after_a_restart_the_latest_is_told_again() -> None:
    assert told(following(), DUE - timedelta(minutes=3)) == [5]
    assert told(following(), DUE + timedelta(days=2)) == [0]


def test_a_snoozed_one_is_quiet_and_comes_back() -> None:
    reminders = following()
    reminders.take(DUE)
    reminders.snooze(KEY, DUE + timedelta(minutes=10))
    assert reminders.next_at(DUE) == DUE + timedelta(minutes=10)
    assert reminders.take(DUE + timedelta(minutes=9)) == []
    (again,) = reminders.take(DUE + timedelta(minutes=10))
    assert again.is_snoozed
    assert reminders.take(DUE + timedelta(minutes=11)) == []


def test_one_that_was_moved_begins_anew_and_one_that_is_done_is_forgotten() -> None:
    reminders = following()
    reminders.take(DUE)
    later = DUE + timedelta(hours=1)
    reminders.follow([Promise(KEY, later)])
    assert told(reminders, later) == [0]
    reminders.follow([])
    assert reminders.next_at(later) is None
    reminders.snooze(KEY, later)
    assert reminders.take(later) == []


def test_several_are_told_in_the_order_of_their_time() -> None:
    reminders = following(Promise(KEY, DUE), Promise(OTHER, DUE - timedelta(minutes=2)))
    assert [reminder.key for reminder in reminders.take(DUE)] == [OTHER, KEY]


def test_it_is_the_right_second_on_a_clock_that_runs_sleeps_and_leaps() -> None:
    reminders = following()
    heard: list[Reminder] = []
    with time_machine.travel(DUE - timedelta(minutes=16), tick=False) as clock:
        for leap in (59, 1, 598, 2, 7200):
            clock.shift(leap)
            heard += reminders.take(times.now())
            if leap == 2:
                assert heard[-1].before == timedelta(minutes=5)
    assert [reminder.before for reminder in heard] == [
        timedelta(minutes=15),
        timedelta(minutes=5),
        timedelta(0),
    ]
