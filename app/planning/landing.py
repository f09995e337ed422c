"""Where a promise lands that was asked for an hour in which it cannot be kept, and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.planning.calling_windows import CalledParty, Refusal, verdict
from app.planning.working_hours import WorkingHours

_MOST_STEPS = 40  # from the customer's hours to ours and back; two calendars agree long before that


class Obstacle(StrEnum):
    """What stands in the way of a moment."""

    PAST = "past"
    CUSTOMER_HOURS = "customer_hours"
    CUSTOMER_WEEKEND = "customer_weekend"
    CUSTOMER_HOLIDAY = "customer_holiday"
    CUSTOMER_RAMADAN = "customer_ramadan"
    OUR_HOURS = "our_hours"
    DO_NOT_CALL = "do_not_call"
    NO_CONSENT = "no_consent"
    NEVER = "never"  # no moment within weeks does


_OF_REFUSAL = {
    Refusal.DO_NOT_CALL: Obstacle.DO_NOT_CALL,
    Refusal.NO_CONSENT: Obstacle.NO_CONSENT,
    Refusal.OUTSIDE_HOURS: Obstacle.CUSTOMER_HOURS,
    Refusal.WEEKEND: Obstacle.CUSTOMER_WEEKEND,
    Refusal.HOLIDAY: Obstacle.CUSTOMER_HOLIDAY,
    Refusal.RAMADAN: Obstacle.CUSTOMER_RAMADAN,
}


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a wish lands."""

    at: datetime | None  # None: it cannot be planned at all
    obstacles: tuple[Obstacle, ...] = ()  # in the order they were met, each once

    @property
    def is_as_wished(self) -> bool:
        """Whether nothing stood in the way."""
        return self.at is not None and not self.obstacles


def land(wish: datetime, *, party: CalledParty | None, hours: WorkingHours | None, now: datetime) -> Landing:
    """Return the first moment from the wish on that the customer's hours and ours allow; None asks nobody."""
    obstacles: dict[Obstacle, None] = {}
    at = wish
    if at <= now:
        obstacles[Obstacle.PAST] = None
        at = now
    for _ in range(_MOST_STEPS):
        obstacle, better = _next_step(at, party, hours)
        if obstacle is None:
            return Landing(at, tuple(obstacles))
        obstacles[obstacle] = None
        if better is None:
            return Landing(None, tuple(obstacles))
        at = better
    return Landing(None, (*obstacles, Obstacle.NEVER))


def _next_step(
    at: datetime, party: CalledParty | None, hours: WorkingHours | None
) -> tuple[Obstacle | None, datetime | None]:
    if party is not None:
        said = verdict(party, at)
        if said.refusal is not None:
            return _OF_REFUSAL[said.refusal], said.opens_at
    if hours is not None and not hours.is_open(at):
        return Obstacle.OUR_HOURS, hours.opens_at(at)
    return None, at
