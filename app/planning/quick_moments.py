"""The moments people promise most: in an hour, this afternoon, tomorrow, the first morning of the week."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.planning.country_rules import rules_of
from app.planning.customer_zone import country_of_zone

MORNING, AFTERNOON = 10, 16  # o'clock, where the customer is
_LATEST_FOR_AFTERNOON = 15  # o'clock; later it is the afternoon already


def in_an_hour(now: datetime) -> datetime:
    """Return an hour from now, to the minute."""
    return (now + timedelta(hours=1)).replace(second=0, microsecond=0)


def this_afternoon(now: datetime, zone: str) -> datetime | None:
    """Return today's afternoon; None when it has begun."""
    there = now.astimezone(ZoneInfo(zone))
    return _at(there, AFTERNOON) if there.hour < _LATEST_FOR_AFTERNOON else None


def tomorrow(now: datetime, zone: str) -> datetime:
    """Return tomorrow morning."""
    return _at(now.astimezone(ZoneInfo(zone)) + timedelta(days=1), MORNING)


def next_week(now: datetime, zone: str) -> datetime:
    """Return the morning of the first workday of the next week: Sunday in Riyadh, Monday in Dubai."""
    weekend = rules_of(country_of_zone(zone)).weekend
    first = next(day % 7 for day in range(7) if day % 7 not in weekend and (day - 1) % 7 in weekend)
    there = now.astimezone(ZoneInfo(zone))
    return _at(there + timedelta(days=(first - there.weekday() - 1) % 7 + 1), MORNING)


def _at(day: datetime, hour: int) -> datetime:
    return day.replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
