"""Moments written out in full: the day, the time, and the zone where it is not ours."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QTimeZone

from app import times
from app.ui.isolates import first_strong
from app.ui.language import Language


def own_zone() -> str:
    """Return the IANA name of the zone this machine is in."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name or "UTC"


def full_moment(language: Language, moment: datetime, zone: str) -> str:
    """Return day and time: "Today 16:00", "1 Dec · 10:00"; with the zone when it is another's."""
    return f"{_day_and_time(language, moment, zone)}{_whose(language, moment, zone)}"


def _day_and_time(language: Language, moment: datetime, zone: str) -> str:
    there = moment.astimezone(ZoneInfo(zone) if zone else None)
    today = times.now().astimezone(there.tzinfo).date()
    day = language.day_of(moment, zone)
    if abs((there.date() - today).days) > 1:
        day = f"{day} · {language.time_of(moment, zone)}"
    return day


def promised(language: Language, begin: datetime, zone: str, until: datetime | None, precision: str) -> str:
    """Return a promise as it was made: a moment, a whole day, or from one time to another."""
    if precision == "day":
        there = begin.astimezone(ZoneInfo(zone) if zone else None)
        name = first_strong(QLocale().dayName(there.isoweekday(), QLocale.FormatType.LongFormat))
        return f"{name} {language.date_of(there.date(), with_year=False)}{_whose(language, begin, zone)}"
    if precision == "window" and until is not None:
        end = language.time_of(until, zone)
        return f"{_day_and_time(language, begin, zone)} – {end}{_whose(language, begin, zone)}"
    return full_moment(language, begin, zone)


def _whose(language: Language, moment: datetime, zone: str) -> str:
    """Name the place where its clock shows another time than ours."""
    if (
        zone
        and moment.astimezone(ZoneInfo(zone)).utcoffset()
        != moment.astimezone(ZoneInfo(own_zone())).utcoffset()
    ):
        return f" ({language.zone_name(zone)})"
    return ""
