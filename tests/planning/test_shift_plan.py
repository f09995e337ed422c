"""On which moments a shift falls."""

from datetime import UTC, date, datetime, time

from app.planning.shift_plan import moments

_SUNDAY = date(2026, 11, 22)


def test_a_shift_is_by_the_clocks_of_the_house_also_over_midnight_and_when_they_are_set() -> None:
    week = list(moments(_SUNDAY, date(2026, 11, 28), frozenset({6, 0}), time(8), time(16), "Asia/Riyadh"))
    assert week == [
        (datetime(2026, 11, day, 5, tzinfo=UTC), datetime(2026, 11, day, 13, tzinfo=UTC)) for day in (22, 23)
    ]
    ((begin, end),) = moments(_SUNDAY, _SUNDAY, frozenset({6}), time(22), time(6), "UTC")
    assert (end - begin).total_seconds() == 8 * 3600
    spring = date(2027, 3, 28)  # an hour is missing in Berlin
    ((begin, end),) = moments(spring, spring, frozenset({6}), time(0), time(8), "Europe/Berlin")
    assert (end - begin).total_seconds() == 7 * 3600
