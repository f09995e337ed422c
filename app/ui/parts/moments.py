"""Moments written out in full: the day, the time, and the zone where it is not ours."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone

from app import times
from app.ui.isolates import ltr
from app.ui.language import Language


def own_zone() -> str:
    """Return the IANA name of the zone this machine is in."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name or "UTC"


def full_moment(language: Language, moment: datetime, zone: str) -> str:
    """Return day and time: "Today 16:00", "1 Dec · 10:00"; with the zone when it is another's."""
    there = moment.astimezone(ZoneInfo(zone) if zone else None)
    today = times.now().astimezone(there.tzinfo).date()
    day = language.day_of(moment, zone)
    if abs((there.date() - today).days) > 1:
        day = f"{day} · {language.time_of(moment, zone)}"
    if zone and there.utcoffset() != moment.astimezone(ZoneInfo(own_zone())).utcoffset():
        day = f"{day} ({ltr(zone.rpartition('/')[2].replace('_', ' '))})"
    return day
