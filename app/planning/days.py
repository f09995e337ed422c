"""What kind of day a day is in a country."""

from datetime import date

from app.planning.country_rules import DayKind, rules_of
from app.planning.public_holidays import holiday_name


def kind_of(day: date, country: str) -> DayKind:
    """Say what kind of day it is; a holiday on a weekend is a holiday."""
    if holiday_name(country, day):
        return DayKind.HOLIDAY
    return DayKind.WEEKEND if day.weekday() in rules_of(country).weekend else DayKind.WORKDAY
