"""Ramadan by the Umm al-Qura calendar."""

from datetime import date
from functools import lru_cache

from hijridate import Gregorian

RAMADAN = 9  # the month's number


@lru_cache(maxsize=4096)
def is_ramadan(day: date) -> bool:
    """Say whether a day is in Ramadan; a day out of the calendar's range (1924 to 2077) is not."""
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().month == RAMADAN
    except OverflowError:
        return False
