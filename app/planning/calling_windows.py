"""Whether a customer may be called at a moment, and from when on if not."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.planning import days
from app.planning.country_rules import Basis, CallingHours, DayKind, rules_of
from app.planning.ramadan import is_ramadan
from app.planning.spans import Span

_SEARCHED_DAYS = 21  # longer than any run of holidays and weekends


class Refusal(StrEnum):
    """Why a customer may not be called."""

    DO_NOT_CALL = "do_not_call"
    NO_CONSENT = "no_consent"
    OUTSIDE_HOURS = "outside_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    RAMADAN = "ramadan"  # allowed on other days at this hour


@dataclass(frozen=True, slots=True)
class CalledParty:
    """Whom a call would reach, as far as hours and consent go."""

    country: str
    zones: tuple[str, ...]  # where he may be; a call must be allowed in all of them
    basis: Basis = Basis.REQUESTED
    is_do_not_call: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said about a call at a moment."""

    refusal: Refusal | None
    opens_at: datetime | None = None  # from when on it may be placed; None when never, or when it may be now
    zone: str = ""  # where it is too early or too late

    @property
    def is_allowed(self) -> bool:
        """Whether the call may be placed."""
        return self.refusal is None


ALLOWED = Verdict(None)


def verdict(party: CalledParty, moment: datetime) -> Verdict:
    """Say whether the customer may be called at a moment."""
    if party.is_do_not_call:
        return Verdict(Refusal.DO_NOT_CALL)
    hours = rules_of(party.country).calling[party.basis]
    if hours is None:
        return Verdict(Refusal.NO_CONSENT)
    for zone in party.zones:
        refusal = _refusal_in(zone, party.country, hours, moment)
        if refusal is not None:
            return Verdict(refusal, _opening(party, hours, moment), zone)
    return ALLOWED


def hours_on(party: CalledParty, day: date) -> tuple[Span, ...]:
    """Return the hours of a day in which the customer may be called, on his own clock."""
    hours = rules_of(party.country).calling[party.basis]
    if party.is_do_not_call or hours is None:
        return ()
    return hours.on(days.kind_of(day, party.country), in_ramadan=is_ramadan(day))


def _refusal_in(zone: str, country: str, hours: CallingHours, moment: datetime) -> Refusal | None:
    there = moment.astimezone(ZoneInfo(zone))
    day, at = there.date(), there.time()
    kind = days.kind_of(day, country)
    if _holds(hours.on(kind, in_ramadan=is_ramadan(day)), at):
        return None
    if is_ramadan(day) and _holds(hours.on(kind, in_ramadan=False), at):
        return Refusal.RAMADAN
    if kind is not DayKind.WORKDAY and _holds(hours.days, at):
        return Refusal.HOLIDAY if kind is DayKind.HOLIDAY else Refusal.WEEKEND
    return Refusal.OUTSIDE_HOURS


def _holds(spans: tuple[Span, ...], at: time) -> bool:
    return any(span.holds(at) for span in spans)


def _opening(party: CalledParty, hours: CallingHours, moment: datetime) -> datetime | None:
    """Return the first later moment that all zones allow; it is the beginning of a span in one of them."""
    day = moment.astimezone(UTC).date() - timedelta(days=1)
    for _ in range(_SEARCHED_DAYS):
        found = {begins_at for zone in party.zones for begins_at in _beginnings(zone, party, day)}
        for candidate in sorted(begins_at for begins_at in found if begins_at > moment):
            if all(_refusal_in(zone, party.country, hours, candidate) is None for zone in party.zones):
                return candidate
        day += timedelta(days=1)
    return None


def _beginnings(zone: str, party: CalledParty, day: date) -> list[datetime]:
    return [span.begins_on(day, zone) for span in hours_on(party, day)]
