"""Ramadan by the Umm al-Qura calendar."""

from datetime import date, timedelta

from app.planning.ramadan import is_ramadan


def test_ramadan_of_1447_and_1448_as_the_calendar_has_them() -> None:
    for first, last in ((date(2026, 2, 18), date(2026, 3, 19)), (date(2027, 2, 8), date(2027, 3, 8))):
        assert is_ramadan(first)
        assert is_ramadan(last)
        assert not is_ramadan(first - timedelta(days=1))
        assert not is_ramadan(last + timedelta(days=1))


def test_a_day_beyond_the_calendar_is_in_no_month() -> None:
    assert not is_ramadan(date(2200, 1, 1))
