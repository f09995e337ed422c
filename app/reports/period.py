"""The time a report is about: whole days of the house, and the days it is compared with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.errors import BadInput

LONGEST_DAYS = 3 * 366
_DAY = timedelta(days=1)
_HALF_HOUR = timedelta(minutes=30)


class Step(StrEnum):
    """What a period is cut into."""

    HALF_HOUR = "half_hour"
    DAY = "day"
    MONTH = "month"


class Comparison(StrEnum):
    """What a period is compared with."""

    NOTHING = "nothing"
    BEFORE = "before"
    YEAR_BEFORE = "year_before"
    CHOSEN = "chosen"


class Span(StrEnum):
    """Periods with a name."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    LAST_7_DAYS = "last_7_days"
    LAST_30_DAYS = "last_30_days"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, the first and the last included, as the clocks of a zone have them."""

    first: date
    last: date
    zone: str

    def __post_init__(self) -> None:
        """Refuse what is no period."""
        if self.last < self.first:
            raise BadInput("The last day is before the first; choose a later one.")
        if self.days > LONGEST_DAYS:
            raise BadInput("A report covers at most three years; choose a shorter time.")

    @property
    def days(self) -> int:
        """Return how many days there are."""
        return (self.last - self.first).days + 1

    @property
    def begin(self) -> datetime:
        """Return when the first day begins."""
        return midnight(self.first, self.zone)

    @property
    def end(self) -> datetime:
        """Return when the last day is over."""
        return midnight(self.last + _DAY, self.zone)

    def before(self) -> "Period":
        """Return as many days just before; whole months are compared with the months before."""
        if self.first.day == 1 and (self.last + _DAY).day == 1:
            months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
            return Period(_months_on(self.first, -months), self.first - _DAY, self.zone)
        length = timedelta(days=self.days)
        return Period(self.first - length, self.last - length, self.zone)

    def year_before(self) -> "Period":
        """Return the same days of the year before; of a 29 February the day before it."""
        return Period(_year_before(self.first), _year_before(self.last), self.zone)

    def bounds(self, step: Step) -> list[datetime]:
        """Return the moments at which the period is cut, its begin and its end among them."""
        if step is Step.HALF_HOUR:
            return _half_hours(self.begin, self.end)
        days = [self.first + _DAY * place for place in range(self.days + 1)]
        if step is Step.MONTH:
            days = [day for place, day in enumerate(days) if place in (0, self.days) or day.day == 1]
        return [midnight(day, self.zone) for day in days]


def of_span(span: Span, today: date, zone: str) -> Period:
    """Return a period by its name; a chosen one begins as today."""
    first_of_month = today.replace(day=1)
    match span:
        case Span.YESTERDAY:
            return Period(today - _DAY, today - _DAY, zone)
        case Span.LAST_7_DAYS:
            return Period(today - 6 * _DAY, today, zone)
        case Span.LAST_30_DAYS:
            return Period(today - 29 * _DAY, today, zone)
        case Span.THIS_MONTH:
            return Period(first_of_month, today, zone)
        case Span.LAST_MONTH:
            return Period(_months_on(first_of_month, -1), first_of_month - _DAY, zone)
        case Span.THIS_YEAR:
            return Period(today.replace(month=1, day=1), today, zone)
        case _:
            return Period(today, today, zone)


def midnight(day: date, zone: str) -> datetime:
    """Return when a day begins, in UTC."""
    return datetime.combine(day, time_of_day(), ZoneInfo(zone)).astimezone(UTC)


def _half_hours(begin: datetime, end: datetime) -> list[datetime]:
    count = (end - begin) // _HALF_HOUR
    return [begin + _HALF_HOUR * place for place in range(count + 1)]


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def _months_on(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)
