"""The words the made-up company is made of: names, places, products, stories; read from resources/demo."""

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from app.practice.rows import Words

FOLDER = Path(__file__).parents[2] / "resources" / "demo"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Place:
    """A city, and the beginning of its telephone numbers."""

    name: Words
    country: str
    zone: str
    line: str
    weight: int


@dataclass(frozen=True, slots=True)
class Product:
    """Something the company sells."""

    code: str
    name: Words
    price: Decimal


@dataclass(frozen=True, slots=True)
class Told:
    """A title and a text in both languages, with the facts they need."""

    title: Words
    text: Words
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """One contact of a story."""

    kind: str
    after_days: int
    told: Told
    reason: str
    outcome: str
    resolved: str
    seconds: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """Contacts that follow from each other."""

    weight: int
    queue: str
    steps: tuple[Step, ...]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class CaseKind:
    """A complaint that comes up again and again."""

    cause: str
    department: str  # its key
    priority: str
    told: Told


@dataclass(frozen=True, slots=True)
class DemoData:
    """Everything there is to choose from."""

    men: tuple[Words, ...]
    women: tuple[Words, ...]
    families: tuple[Words, ...]
    abroad: tuple[Words, ...]
    company_words: tuple[Words, ...]
    company_kinds: tuple[Words, ...]
    districts: tuple[Words, ...]
    streets: tuple[Words, ...]
    places: tuple[Place, ...]
    mobiles: dict[str, tuple[str, ...]]  # by country: how its mobile numbers begin
    products: tuple[Product, ...]
    stories: tuple[Story, ...]
    cases: tuple[CaseKind, ...]
    needs: tuple[Words, ...]
    vip_reasons: tuple[Words, ...]
    segments: dict[str, Words]
    follow_ups: tuple[tuple[Words, frozenset[str]], ...]


@cache
def demo_data() -> DemoData:
    """Read the files, once."""
    names, phrases = _file("names"), _file("phrases")
    pairs = {key: _pairs(value) for key, value in names.items() if key not in {"places", "mobiles"}}
    return DemoData(
        **pairs,
        places=tuple(_place(place) for place in names["places"]),
        mobiles={country: tuple(beginnings) for country, beginnings in names["mobiles"].items()},
        products=tuple(
            Product(code, Words(ar, en), Decimal(price)) for code, ar, en, price in _file("products")
        ),
        stories=tuple(_story(story) for story in _file("stories")),
        cases=tuple(_case(kind) for kind in phrases["cases"]),
        needs=_pairs(zip(phrases["needs"]["ar"], phrases["needs"]["en"], strict=True)),
        vip_reasons=_pairs(zip(phrases["vip_reasons"]["ar"], phrases["vip_reasons"]["en"], strict=True)),
        segments={
            key: Words(ar, phrases["segments"]["en"][key]) for key, ar in phrases["segments"]["ar"].items()
        },
        follow_ups=tuple((Words(ar, en), placeholders(ar)) for ar, en in phrases["follow_ups"]),
    )


def placeholders(text: str) -> frozenset[str]:
    """Return the facts a text needs."""
    return frozenset(_PLACEHOLDER.findall(text))


def _file(name: str) -> Any:  # noqa: ANN401  JSON
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def _pairs(pairs: Any) -> tuple[Words, ...]:  # noqa: ANN401  JSON
    return tuple(Words(ar, en) for ar, en in pairs)


def _place(place: dict[str, Any]) -> Place:
    name = Words(place["ar"], place["en"])
    return Place(name, place["country"], place["zone"], place["line"], place["weight"])


def _told(entry: dict[str, Any]) -> Told:
    (title_ar, text_ar), (title_en, text_en) = entry["ar"], entry["en"]
    return Told(Words(title_ar, title_en), Words(text_ar, text_en), placeholders(title_ar + text_ar))


def _story(story: dict[str, Any]) -> Story:
    steps = tuple(_step(step) for step in story["steps"])
    needs = frozenset[str]().union(*(step.told.needs for step in steps))
    return Story(story["weight"], story["queue"], steps, needs)


def _step(step: dict[str, Any]) -> Step:
    shortest, longest = step.get("seconds", (0, 0))
    return Step(
        step["kind"],
        step["after"],
        _told(step),
        step.get("reason", ""),
        step.get("outcome", ""),
        step.get("resolved", ""),
        (shortest, longest),
    )


def _case(kind: dict[str, Any]) -> CaseKind:
    return CaseKind(kind["cause"], kind["department"], kind["priority"], _told(kind))
