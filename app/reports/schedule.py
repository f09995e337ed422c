"""Which reports are written to a folder by themselves, and when one is due."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.errors import BadInput
from app.reports.kinds import ReportKind
from app.reports.period import Span

HOW_WRITTEN = (
    "Orders are written as kind, span, when, form, language, folder: day, yesterday, daily, xlsx, ar,"
    " /srv/reports; a semicolon between two."
)
_WHENS = ("daily", "weekly", "monthly")
_FORMS = ("xlsx", "csv", "pdf")
_PARTS = 6


@dataclass(frozen=True, slots=True)
class Order:
    """One report that is written again and again."""

    kind: ReportKind
    span: Span
    when: str  # "daily", "weekly" or "monthly"
    form: str
    language: str
    folder: str


def read_orders(text: str) -> tuple[Order, ...]:
    """Read orders as they stand in the settings; BadInput says how they are written."""
    return tuple(_read(line) for line in text.replace(";", "\n").splitlines() if line.strip())


def written(order: Order) -> str:
    """Return an order as it is read."""
    return ", ".join((order.kind, order.span, order.when, order.form, order.language, order.folder))


def due(order: Order, today: date, done: str) -> bool:
    """Say whether an order is to be carried out today: once a day, a week (from Sunday) or a month."""
    last = _done(done).get(written(order))
    return last is None or _turn(order.when, date.fromisoformat(last)) != _turn(order.when, today)


def with_done(done: str, order: Order, today: date) -> str:
    """Return what is known to be done, with one more."""
    return json.dumps({**_done(done), written(order): today.isoformat()}, ensure_ascii=False, indent=1)


def _turn(when: str, day: date) -> tuple[int, ...]:
    if when == "daily":
        return (day.toordinal(),)
    if when == "weekly":
        return (day.toordinal() // 7,)  # day 7 was a Sunday
    return (day.year, day.month)


def _done(text: str) -> Mapping[str, str]:
    try:
        known = json.loads(text) if text else {}
    except ValueError:
        return {}
    return known if isinstance(known, dict) else {}


def _read(line: str) -> Order:
    parts = [part.strip() for part in line.split(",", _PARTS - 1)]
    if len(parts) != _PARTS or not parts[-1]:
        raise BadInput(HOW_WRITTEN)
    kind, span, when, form, language, folder = parts
    known = (
        kind in set(ReportKind)
        and span in set(Span) - {Span.CHOSEN}
        and when in _WHENS
        and form in _FORMS
        and language in ("ar", "en")
    )
    if not known:
        raise BadInput(HOW_WRITTEN)
    return Order(ReportKind(kind), Span(span), when, form, language, folder)
