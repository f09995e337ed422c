"""Kinds of days."""

from datetime import date

from app.planning.country_rules import DayKind
from app.planning.days import kind_of


def test_friday_is_weekend_in_riyadh_and_a_workday_in_dubai() -> None:
    friday = date(2026, 11, 27)
    assert kind_of(friday, "SA") is DayKind.WEEKEND
    assert kind_of(friday, "AE") is DayKind.WORKDAY
    assert kind_of(date(2026, 9, 23), "SA") is DayKind.HOLIDAY
