"""How much is promised for each hour of a day, and which hours are full."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

CALLBACK_MINUTES = 10  # one callback with its wrap-up; so many fit into an agent's hour
_SHARE = 0.5  # of an agent's hour may be promised away; the rest is for calls that come in


@dataclass(frozen=True, slots=True)
class HourLoad:
    """One hour of a day."""

    hour: int
    promised: int
    capacity: int

    @property
    def is_full(self) -> bool:
        """Whether another promise in this hour could hardly be kept."""
        return self.promised >= self.capacity


def capacity_of(agents: int) -> int:
    """Return how many callbacks agents can keep in an hour; one person alone still keeps one."""
    return max(1, int(agents * 60 / CALLBACK_MINUTES * _SHARE))


def by_hour(due: Iterable[datetime], day: date, zone: str, agents: int) -> tuple[HourLoad, ...]:
    """Return the load of the 24 hours of a day on the clock of a zone."""
    counts = [0] * 24
    place = ZoneInfo(zone)
    for moment in due:
        there = moment.astimezone(place)
        if there.date() == day:
            counts[there.hour] += 1
    capacity = capacity_of(agents)
    return tuple(HourLoad(hour, count, capacity) for hour, count in enumerate(counts))
