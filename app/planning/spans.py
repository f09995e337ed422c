"""Stretches of a day, in minutes since midnight on the wall; one may end at 24:00."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.errors import BadInput
from app.planning.wall_time import WallTime

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From one minute to another, the end not included."""

    begin: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a stretch that is none."""
        if not 0 <= self.begin < self.end <= DAY_MINUTES:
            raise BadInput("hours begin before they end, within one day")

    def holds(self, at: time) -> bool:
        """Say whether a time of day lies in it."""
        return self.begin <= at.hour * 60 + at.minute < self.end

    def begins_on(self, day: date, zone: str) -> datetime:
        """Return the moment it begins on a day."""
        return moment_of(day, self.begin, zone)

    def ends_on(self, day: date, zone: str) -> datetime:
        """Return the moment it ends on a day."""
        return moment_of(day, self.end, zone)

    def as_text(self) -> str:
        """Return it as it is written in files: 09:00-18:00."""
        return f"{_clock(self.begin)}-{_clock(self.end)}"


def read(text: str) -> Span:
    """Read 09:00-18:00; BadInput when it is none."""
    begin, _, end = text.partition("-")
    try:
        return Span(_minutes(begin), _minutes(end))
    except ValueError as error:
        raise BadInput("hours are written like 09:00-18:00") from error


def moment_of(day: date, minute: int, zone: str) -> datetime:
    """Return the moment of a minute of a day; 24:00 is midnight after it."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    return WallTime(wall, zone).moment_or_after


def _minutes(text: str) -> int:
    hours, minutes = text.strip().split(":")
    if not 0 <= int(minutes) < 60:
        raise ValueError(text)
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
