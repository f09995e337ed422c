"""A wrong clock is noticed."""

from datetime import UTC, datetime, timedelta

from app.planning.clock_watch import ClockTrouble, ClockWatch, trouble

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


def test_a_clock_beside_the_servers_is_told() -> None:
    assert trouble(NOW + timedelta(hours=1), NOW) is ClockTrouble.FAST
    assert trouble(NOW - timedelta(hours=1), NOW) is ClockTrouble.SLOW
    assert trouble(NOW + timedelta(seconds=30), NOW) is None


def test_a_clock_that_was_set_or_slept_leaps() -> None:
    watch = ClockWatch(NOW, 100.0)
    assert watch.jump(NOW + timedelta(seconds=30), 130.0) == timedelta(0)
    assert watch.jump(NOW + timedelta(hours=2), 131.0) > timedelta(hours=1)
    assert watch.jump(NOW, 132.0) < timedelta(hours=-1)
    assert watch.jump(NOW + timedelta(seconds=1), 133.0) == timedelta(0)
