"""The parts of a day people speak of, and which hour they mean."""

from datetime import time
from enum import StrEnum


class Part(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    PM = "pm"
    EVENING = "evening"
    NIGHT = "night"
    MIDNIGHT = "midnight"


USUAL = {
    Part.MORNING: time(10),
    Part.NOON: time(12),
    Part.AFTERNOON: time(15),
    Part.EVENING: time(18),
    Part.NIGHT: time(20),
    Part.MIDNIGHT: time(0),
}
_EARLIEST_ASSUMED = 7  # "at 6" without more is six in the evening, "at 7" seven in the morning


def hour_of(hour: int, part: Part | None) -> int | None:
    """Return the hour of the day of a spoken hour; None when the two do not go together."""
    if hour > 12 or hour == 0:
        return hour if part is None or _fits(hour, part) else None
    if part is None:
        return hour if hour >= _EARLIEST_ASSUMED else hour + 12
    if part is Part.MORNING:
        return 0 if hour == 12 else hour
    if part is Part.NOON:
        return hour if hour >= 11 else hour + 12 if hour <= 3 else None
    if part is Part.MIDNIGHT:
        return 0 if hour == 12 else None
    if part is Part.NIGHT:
        return 0 if hour == 12 else hour + 12 if hour >= 6 else hour
    return 12 if hour == 12 else hour + 12


def is_assumed(hour: int, part: Part | None) -> bool:
    """Whether it had to be guessed which half of the day was meant."""
    return part is None and 1 <= hour <= 12


def _fits(hour: int, part: Part) -> bool:
    return hour < 12 if part is Part.MORNING else hour >= 12 or hour < 4
