"""Nobody is called at a forbidden hour: ten thousand cases against a table written from the sources."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays
from hijridate import Gregorian

from app.planning.calling_windows import ALLOWED, CalledParty, Refusal, hours_on, verdict
from app.planning.country_rules import Basis

CASES = 10_000
Rule = Callable[[str, bool, float], bool]  # kind of day, in Ramadan, hour of the day
FRIDAY_SATURDAY, SATURDAY_SUNDAY = {4, 5}, {5, 6}


def always(begin: float, end: float) -> Rule:
    return lambda _kind, _ramadan, hour: begin <= hour < end


def gulf_requested(_kind: str, ramadan: bool, hour: float) -> bool:
    return 10 <= hour < 17.5 or 20 <= hour < 23 if ramadan else 8 <= hour < 22


def gulf_consented(kind: str, ramadan: bool, hour: float) -> bool:
    if kind == "holiday":
        return False
    if ramadan:
        return 10 <= hour < 17 or 20.5 <= hour < 22.5
    return (10 if kind == "weekend" else 9) <= hour < 21


def french_consented(kind: str, _ramadan: bool, hour: float) -> bool:
    """Code de la consommation, D223-9."""
    return kind == "workday" and (10 <= hour < 13 or 14 <= hour < 20)


def canadian_consented(kind: str, _ramadan: bool, hour: float) -> bool:
    """CRTC, Unsolicited Telecommunications Rules, part II."""
    return 9 <= hour < 21.5 if kind == "workday" else 10 <= hour < 18


def german_consented(kind: str, _ramadan: bool, hour: float) -> bool:
    return kind == "workday" and 9 <= hour < 20


# country: its weekend, what a customer who asked may expect, and what one who agreed to marketing may
TABLE: dict[str, tuple[set[int], Rule, Rule]] = {
    "SA": (FRIDAY_SATURDAY, gulf_requested, gulf_consented),
    "KW": (FRIDAY_SATURDAY, gulf_requested, gulf_consented),
    "EG": (FRIDAY_SATURDAY, gulf_requested, gulf_consented),
    "MA": (SATURDAY_SUNDAY, gulf_requested, gulf_consented),
    "AE": (SATURDAY_SUNDAY, gulf_requested, always(9, 18)),  # Cabinet Resolution 56 of 2024
    "IN": (SATURDAY_SUNDAY, always(8, 21), always(10, 21)),  # TRAI, TCCCPR 2018
    "US": (SATURDAY_SUNDAY, always(8, 21), always(8, 21)),  # 47 CFR 64.1200(c)(1)
    "CA": (SATURDAY_SUNDAY, always(8, 21), canadian_consented),
    "FR": (SATURDAY_SUNDAY, always(8, 21), french_consented),
    "DE": (SATURDAY_SUNDAY, always(8, 20), german_consented),
}
ZONES = {
    "SA": ["Asia/Riyadh"], "KW": ["Asia/Kuwait"], "EG": ["Africa/Cairo"], "MA": ["Africa/Casablanca"],
    "AE": ["Asia/Dubai"], "IN": ["Asia/Kolkata"],
    "US": ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu"],
    "CA": ["America/Toronto", "America/St_Johns", "America/Vancouver"],
    "FR": ["Europe/Paris"], "DE": ["Europe/Berlin"],
}  # fmt: skip


@cache
def holidays_of(country: str) -> holidays.HolidayBase:
    return holidays.country_holidays(country)


def kind_of(day: date, country: str) -> str:
    if day in holidays_of(country):
        return "holiday"
    return "weekend" if day.weekday() in TABLE[country][0] else "workday"


def may_be_called(country: str, zone: str, basis: Basis, moment: datetime) -> bool:
    if basis is Basis.COLD:
        return False
    there = moment.astimezone(ZoneInfo(zone))
    in_ramadan = Gregorian.fromdate(there.date()).to_hijri().month == 9
    _, requested, consented = TABLE[country]
    rule = requested if basis is Basis.REQUESTED else consented
    return rule(kind_of(there.date(), country), in_ramadan, there.hour + there.minute / 60)


def cases(seed: int) -> list[tuple[CalledParty, datetime]]:
    """Return random calls; a third of them in a Ramadan, many of them at the edges of the hours."""
    chance = random.Random(seed)  # noqa: S311  no secret
    found = []
    for _ in range(CASES):
        country = chance.choice(list(TABLE))
        zones = tuple(chance.sample(ZONES[country], chance.randint(1, len(ZONES[country]))))
        begin = datetime(2026, 1, 1, tzinfo=UTC)
        if chance.random() < 0.33:
            begin = datetime(chance.randint(2026, 2029), 1, 5, tzinfo=UTC) + timedelta(days=20)
            moment = begin + timedelta(days=chance.randrange(60), minutes=chance.randrange(1440))
        else:
            moment = begin + timedelta(minutes=chance.randrange(4 * 366 * 1440))
        if chance.random() < 0.5:
            moment = moment.replace(minute=chance.choice((0, 29, 30, 59)))
        basis = chance.choice(list(Basis))
        found.append((CalledParty(country, zones, basis, is_do_not_call=chance.random() < 0.05), moment))
    return found


def test_no_forbidden_call_and_no_forbidden_landing() -> None:
    allowed = 0
    for party, moment in cases(2026):
        said = verdict(party, moment)
        wanted = not party.is_do_not_call and all(
            may_be_called(party.country, zone, party.basis, moment) for zone in party.zones
        )
        assert said.is_allowed is wanted, (party, moment)
        allowed += wanted
        if said.opens_at is not None:
            assert said.opens_at > moment
            assert all(may_be_called(party.country, zone, party.basis, said.opens_at) for zone in party.zones)
    assert CASES / 5 < allowed < CASES


def test_the_reason_is_the_one_people_understand() -> None:
    customer = CalledParty("SA", ("Asia/Riyadh",), Basis.CONSENTED)
    riyadh = ZoneInfo("Asia/Riyadh")

    def said(*parts: int, party: CalledParty = customer) -> Refusal | None:
        return verdict(party, datetime(*parts, tzinfo=riyadh)).refusal  # type: ignore[arg-type, misc]

    assert said(2026, 11, 22, 10) is None
    assert said(2026, 11, 22, 23) is Refusal.OUTSIDE_HOURS
    assert said(2026, 11, 27, 9) is Refusal.WEEKEND
    assert said(2026, 9, 23, 12) is Refusal.HOLIDAY
    assert said(2027, 2, 10, 18) is Refusal.RAMADAN
    assert said(2026, 11, 22, 10, party=CalledParty("SA", ("Asia/Riyadh",), Basis.COLD)) is Refusal.NO_CONSENT


def test_hours_of_a_day_are_listed_for_the_window() -> None:
    french = CalledParty("FR", ("Europe/Paris",), Basis.CONSENTED)
    assert [span.as_text() for span in hours_on(french, date(2026, 11, 23))] == ["10:00-13:00", "14:00-20:00"]
    assert hours_on(french, date(2026, 11, 22)) == ()
    assert hours_on(CalledParty("FR", (), is_do_not_call=True), date(2026, 11, 23)) == ()
    assert verdict(french, datetime(2026, 11, 23, 10, tzinfo=UTC)) == ALLOWED
