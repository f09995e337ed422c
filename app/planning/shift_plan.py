"""Which moments a shift has on some days: the clocks' time of the house, over midnight where it must be."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)


def moments(
    first: date, last: date, weekdays: frozenset[int], begin: time, end: time, zone: str
) -> Iterator[tuple[datetime, datetime]]:
    """Return begin and end, in UTC, of a shift on each of the weekdays (Monday is 0) of some days.

    A shift whose end is not after its begin ends on the next day.
    """
    there = ZoneInfo(zone)
    for place in range((last - first).days + 1):
        day = first + _DAY * place
        if day.weekday() not in weekdays:
            continue
        ends_on = day if end > begin else day + _DAY
        yield (
            datetime.combine(day, begin, there).astimezone(UTC),
            datetime.combine(ends_on, end, there).astimezone(UTC),
        )
