"""How full the hours are."""

from datetime import UTC, date, datetime

from app.planning.load import by_hour, capacity_of


def test_promises_are_counted_on_the_clock_of_the_zone() -> None:
    due = [datetime(2026, 11, 22, 7, minute, tzinfo=UTC) for minute in (0, 15, 59)]
    due.append(datetime(2026, 11, 21, 7, tzinfo=UTC))
    hours = by_hour(due, date(2026, 11, 22), "Asia/Riyadh", agents=1)
    assert hours[10].promised == 3
    assert hours[10].is_full
    assert sum(hour.promised for hour in hours) == 3
    assert not hours[11].is_full


def test_more_agents_keep_more_and_nobody_keeps_none() -> None:
    assert (capacity_of(0), capacity_of(1), capacity_of(10)) == (1, 3, 30)
