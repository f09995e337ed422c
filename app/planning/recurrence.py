"""Promises that come again, every so many days or weeks until they are done: rules of RFC 5545."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.errors import BadInput
from app.late import late
from app.planning.wall_time import WallTime
from app.planning.working_hours import WorkingHours

LONGEST_INTERVAL = 99
_MOST_LOOKED_AT = 400  # dates in a row that may all be left out
_LONGEST_MOVE = 30  # days until somebody works again
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_HOLIDAY_NAME = "X-HATIF-HOLIDAYS"


class Unit(StrEnum):
    """In what the distance is counted."""

    DAYS = "DAILY"
    WEEKS = "WEEKLY"


class OnHoliday(StrEnum):
    """What becomes of a date on which nobody works."""

    KEEP = "KEEP"
    SKIP = "SKIP"
    NEXT_WORKDAY = "NEXT"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One rule; it ends when the promise is done, or after a last day."""

    interval: int
    unit: Unit
    weekdays: frozenset[int] = field(default_factory=frozenset)  # of weeks; Monday is 0
    on_holiday: OnHoliday = OnHoliday.NEXT_WORKDAY
    until: date | None = None
    exceptions: frozenset[date] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        """Refuse a rule that never comes, or comes too often."""
        if not 1 <= self.interval <= LONGEST_INTERVAL:
            raise BadInput(f"a promise comes again every 1 to {LONGEST_INTERVAL} days or weeks")
        if not self.weekdays <= set(range(7)):
            raise BadInput("a week has seven days")

    @property
    def rule(self) -> str:
        """Return the rule in the words of RFC 5545."""
        parts = [f"FREQ={self.unit}", f"INTERVAL={self.interval}"]
        if self.unit is Unit.WEEKS and self.weekdays:
            parts.append("BYDAY=" + ",".join(_WEEKDAYS[day] for day in sorted(self.weekdays)))
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        return ";".join(parts)

    def next_after(self, day: date, first: WallTime, hours: WorkingHours | None) -> WallTime | None:
        """Return the first time after a day, on the wall clock of the first one; None when it is over."""
        for found in self._dates(first, day):
            moved = self._placed(found, hours)
            if moved is not None and moved > day:
                return WallTime(datetime.combine(moved, first.wall.time()), first.zone)
        return None

    def as_text(self) -> str:
        """Return the rule as it is stored, one line of a calendar file each."""
        lines = [f"RRULE:{self.rule}", f"{_HOLIDAY_NAME}:{self.on_holiday}"]
        if self.exceptions:
            lines.append("EXDATE:" + ",".join(f"{day:%Y%m%d}" for day in sorted(self.exceptions)))
        return "\n".join(lines)

    def _dates(self, first: WallTime, after: date) -> Iterator[date]:
        begin = first.wall.replace(tzinfo=None)
        dates = late("dateutil.rrule", "rrulestr")(self.rule, dtstart=begin)
        # A date that is moved may lie before `after` and land behind it.
        from_day = datetime.combine(after - timedelta(days=_LONGEST_MOVE), time())
        for count, found in enumerate(dates.xafter(from_day, inc=True)):
            if count > _MOST_LOOKED_AT:
                return
            if found.date() not in self.exceptions:
                yield found.date()

    def _placed(self, day: date, hours: WorkingHours | None) -> date | None:
        if hours is None or self.on_holiday is OnHoliday.KEEP or hours.works_on(day):
            return day
        if self.on_holiday is OnHoliday.SKIP:
            return None
        for distance in range(1, _LONGEST_MOVE):
            if hours.works_on(day + timedelta(days=distance)):
                return day + timedelta(days=distance)
        return None


def from_text(text: str) -> Recurrence:
    """Read a stored rule; BadInput when it is none of ours."""
    lines = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    try:
        parts = dict(part.split("=", 1) for part in lines["RRULE"].split(";"))
        until = parts.get("UNTIL")
        return Recurrence(
            interval=int(parts.get("INTERVAL", "1")),
            unit=Unit(parts["FREQ"]),
            weekdays=frozenset(_WEEKDAYS.index(day) for day in parts.get("BYDAY", "").split(",") if day),
            on_holiday=OnHoliday(lines.get(_HOLIDAY_NAME, OnHoliday.NEXT_WORKDAY)),
            until=None if until is None else date.fromisoformat(until[:8]),
            exceptions=frozenset(map(date.fromisoformat, filter(None, lines.get("EXDATE", "").split(",")))),
        )
    except (KeyError, ValueError) as error:
        raise BadInput("this is not a stored rule of recurrence") from error
