"""What each country asks for: weekend, working hours, calling hours by consent, and where that is written.

The data is in `resources/planning/countries.json`, with a version; it is material for lawyers, not advice.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from app.planning import spans
from app.planning.spans import Span

FILE = Path(__file__).parents[2] / "resources" / "planning" / "countries.json"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Basis(StrEnum):
    """Why the customer may be called."""

    REQUESTED = "requested"  # he asked for it, or it was promised to him
    CONSENTED = "consented"  # he agreed to be called for marketing
    COLD = "cold"  # neither


class DayKind(StrEnum):
    """What kind of day it is where the customer is."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class CallingHours:
    """The hours in which calls may be placed."""

    days: tuple[Span, ...]
    weekend: tuple[Span, ...]
    holiday: tuple[Span, ...]
    ramadan: tuple[Span, ...] | None  # instead of the hours of a day, whatever its kind; None: as always

    def on(self, kind: DayKind, *, in_ramadan: bool) -> tuple[Span, ...]:
        """Return the hours of a day; a day that has none has none in Ramadan either."""
        hours = {DayKind.WORKDAY: self.days, DayKind.WEEKEND: self.weekend, DayKind.HOLIDAY: self.holiday}[
            kind
        ]
        return self.ramadan if hours and in_ramadan and self.ramadan is not None else hours


@dataclass(frozen=True, slots=True)
class CountryRules:
    """One country."""

    country: str
    weekend: frozenset[int]  # Monday is 0
    working: tuple[Span, ...]
    working_in_ramadan: tuple[Span, ...] | None
    calling: Mapping[Basis, CallingHours | None]  # None: not at all
    sources: tuple[str, ...]


def rules_of(country: str) -> CountryRules:
    """Return a country's rules; a country we know nothing of has careful ones."""
    known, other = _all()
    return known.get(country.upper(), other)


def version() -> str:
    """Return the version of the data."""
    return str(_read()["version"])


def known_countries() -> tuple[str, ...]:
    """Return the countries there are rules for."""
    return tuple(_all()[0])


@cache
def _all() -> tuple[dict[str, CountryRules], CountryRules]:
    file = _read()
    known = {code: _rules(code, values) for code, values in file["countries"].items()}
    return known, _rules("", file["other"])


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def _rules(code: str, values: dict[str, Any]) -> CountryRules:
    in_ramadan = values.get("working_in_ramadan")
    return CountryRules(
        country=code,
        weekend=frozenset(_WEEKDAYS.index(day) for day in values["weekend"]),
        working=_spans(values["working"]),
        working_in_ramadan=None if in_ramadan is None else _spans(in_ramadan),
        calling={basis: _hours(values["calling"][basis]) for basis in Basis},
        sources=tuple(values["sources"]),
    )


def _hours(values: dict[str, list[str]] | None) -> CallingHours | None:
    if values is None:
        return None
    days = _spans(values["days"])
    ramadan = values.get("ramadan")
    return CallingHours(
        days=days,
        weekend=_spans(values["weekend"]) if "weekend" in values else days,
        holiday=_spans(values["holiday"]) if "holiday" in values else days,
        ramadan=None if ramadan is None else _spans(ramadan),
    )


def _spans(texts: list[str]) -> tuple[Span, ...]:
    return tuple(spans.read(text) for text in texts)
