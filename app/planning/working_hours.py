"""When people work: the country's hours, unless a brand or a team has its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.planning import days
from app.planning.country_rules import DayKind, rules_of
from app.planning.ramadan import is_ramadan
from app.planning.spans import Span

_LONGEST_CLOSURE = 60  # days; nobody is closed for longer


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The hours of one team, one brand, or everybody in a country."""

    country: str
    zone: str
    own: Mapping[int, tuple[Span, ...]] | None = None  # by weekday, Monday is 0; None: as the country has it
    own_in_ramadan: Mapping[int, tuple[Span, ...]] | None = None
    closed: frozenset[date] = field(default_factory=frozenset)  # besides public holidays
    opened: frozenset[date] = field(default_factory=frozenset)  # public holidays on which they work

    def on(self, day: date) -> tuple[Span, ...]:
        """Return the hours of a day; none when nobody works."""
        kind = days.kind_of(day, self.country)
        if day in self.closed or (kind is DayKind.HOLIDAY and day not in self.opened):
            return ()
        if self.own is not None:
            special = self.own_in_ramadan if is_ramadan(day) else None
            return (special or self.own).get(day.weekday(), ())
        rules = rules_of(self.country)
        if day.weekday() in rules.weekend:
            return ()
        if is_ramadan(day) and rules.working_in_ramadan is not None:
            return rules.working_in_ramadan
        return rules.working

    def is_open(self, moment: datetime) -> bool:
        """Say whether somebody works at a moment."""
        there = moment.astimezone(ZoneInfo(self.zone))
        return any(span.holds(there.time()) for span in self.on(there.date()))

    def opens_at(self, moment: datetime) -> datetime | None:
        """Return the first moment from this one on at which somebody works; None when it is never soon."""
        if self.is_open(moment):
            return moment
        day = moment.astimezone(ZoneInfo(self.zone)).date()
        for _ in range(_LONGEST_CLOSURE):
            for span in self.on(day):
                begins_at = span.begins_on(day, self.zone)
                if begins_at >= moment:
                    return begins_at
            day += timedelta(days=1)
        return None

    def works_on(self, day: date) -> bool:
        """Say whether anybody works on a day at all."""
        return bool(self.on(day))


def of_week(days_of_week: Iterable[int], spans: Iterable[Span]) -> dict[int, tuple[Span, ...]]:
    """Return a week in which these days have these hours."""
    hours = tuple(sorted(spans))
    return dict.fromkeys(days_of_week, hours)
