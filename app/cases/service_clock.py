"""How much time a case has: only hours in which the department works count."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.planning.working_hours import WorkingHours

_LONGEST_DAYS = 400  # a department that never works within a year does not work


def due_after(start: datetime, seconds: float, hours: WorkingHours | None) -> datetime:
    """Return when so many working seconds are over; without hours the clock never stops.

    What is less than nothing is overdue already, by as much on anybody's clock.
    """
    if hours is None or seconds <= 0:
        return start + timedelta(seconds=seconds)
    left = seconds
    day = _day_of(start, hours)
    for _ in range(_LONGEST_DAYS):
        for begins_at, ends_at in _spans(day, hours):
            begin = max(begins_at, start)
            length = (ends_at - begin).total_seconds()
            if length >= left:
                return begin + timedelta(seconds=left)
            left -= max(length, 0)
        day += timedelta(days=1)
    return start + timedelta(seconds=seconds)  # nobody works there at all: count every hour


def worked_between(start: datetime, end: datetime, hours: WorkingHours | None) -> float:
    """Return how many working seconds lie between two moments."""
    if hours is None:
        return max((end - start).total_seconds(), 0)
    total = 0.0
    day, last = _day_of(start, hours), _day_of(end, hours)
    while day <= last and (day - last).days > -_LONGEST_DAYS:
        for begins_at, ends_at in _spans(day, hours):
            total += max((min(ends_at, end) - max(begins_at, start)).total_seconds(), 0)
        day += timedelta(days=1)
    return total


def left_until(now: datetime, due_at: datetime, hours: WorkingHours | None) -> int:
    """Return how many working seconds are left; less than nothing when it is overdue."""
    if due_at >= now:
        return round(worked_between(now, due_at, hours))
    return -max(round((now - due_at).total_seconds()), 1)


def _day_of(moment: datetime, hours: WorkingHours) -> date:
    return moment.astimezone(ZoneInfo(hours.zone)).date()


def _spans(day: date, hours: WorkingHours) -> list[tuple[datetime, datetime]]:
    return [(span.begins_on(day, hours.zone), span.ends_on(day, hours.zone)) for span in hours.on(day)]
