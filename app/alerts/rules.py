"""When somebody is told that a figure is beyond its bound: not at once, not all the time, not when muted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Rule:
    """One figure and its bound."""

    measure: str
    is_above: bool  # told when the figure is above the bound, or else below it
    bound: float
    lasting: timedelta = timedelta()  # so long it must be so before anybody is told
    quiet: timedelta = timedelta()  # after telling, so long nothing is told again
    muted_until: datetime | None = None

    def is_crossed(self, value: float | None) -> bool:
        """Say whether a figure is beyond the bound; one of which there is nothing to count is not."""
        if value is None:
            return False
        return value > self.bound if self.is_above else value < self.bound


class Deed(StrEnum):
    """What is to be done after a look at a figure."""

    NOTHING = "nothing"
    BEGIN = "begin"  # it is beyond the bound now; nobody is told yet
    TELL = "tell"
    WORSEN = "worsen"  # told or waiting, and worse than before
    END = "end"  # it was told, and is within the bound again
    FORGET = "forget"  # it was beyond the bound, but not for long


@dataclass(frozen=True, slots=True)
class Crossing:
    """One time that a figure is beyond its bound."""

    crossed_at: datetime
    worst: float
    told_at: datetime | None = None


def look(
    rule: Rule, crossing: Crossing | None, value: float | None, now: datetime, last_told: datetime | None
) -> tuple[Deed, Crossing | None]:
    """Say what is to be done, and what is known of the crossing from now on.

    `last_told` is when this rule was told the last time, in this crossing or an earlier one.
    """
    if value is None or not rule.is_crossed(value):
        if crossing is None:
            return Deed.NOTHING, None
        return (Deed.FORGET if crossing.told_at is None else Deed.END), None
    if crossing is None:
        fresh = Crossing(now, value)
        return _told_or(Deed.BEGIN, rule, fresh, now, last_told)
    worst = max(crossing.worst, value) if rule.is_above else min(crossing.worst, value)
    deed = Deed.NOTHING if worst == crossing.worst else Deed.WORSEN
    return _told_or(deed, rule, replace(crossing, worst=worst), now, last_told)


def _told_or(
    deed: Deed, rule: Rule, crossing: Crossing, now: datetime, last_told: datetime | None
) -> tuple[Deed, Crossing]:
    """Tell when it has lasted, once a crossing, and neither in the quiet time nor while muted."""
    has_lasted = now - crossing.crossed_at >= rule.lasting
    is_quiet = last_told is not None and now - last_told < rule.quiet
    is_muted = rule.muted_until is not None and now < rule.muted_until
    if crossing.told_at is None and has_lasted and not is_quiet and not is_muted:
        return Deed.TELL, replace(crossing, told_at=now)
    return deed, crossing
