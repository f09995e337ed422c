"""Turns another system's JSON into papers, by the paths and words of its mapping file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from app.adapters.mapping import Collection, Part
from app.adapters.papers import InvoicePaper, Item, OrderPaper, PaymentPaper, RequestPaper, WayStep

MOST = 50  # entries of a list; what is older is for the system's own window
_LONGEST = 200  # characters of a text
_MOMENTS = ("placed_at", "expected_at", "at", "requested_at", "planned_at")
_DAYS = ("issued_on", "due_on")
_AMOUNTS = ("total", "amount", "price")
Fields = dict[str, Any]


def orders(answer: object, collection: Collection) -> tuple[OrderPaper, ...]:
    """Return the orders of an answer."""
    return tuple(
        OrderPaper(
            **found,
            items=tuple(Item(**item) for item in _inside(entry, collection, "items", needed="name")),
            steps=tuple(WayStep(**step) for step in _inside(entry, collection, "steps", needed="kind")),
        )
        for entry, found in _entries(answer, collection.part)
    )


def invoices(answer: object, collection: Collection) -> tuple[InvoicePaper, ...]:
    """Return the invoices of an answer."""
    return tuple(
        InvoicePaper(
            **found,
            payments=tuple(PaymentPaper(**payment) for payment in _inside(entry, collection, "payments")),
        )
        for entry, found in _entries(answer, collection.part)
    )


def requests(answer: object, collection: Collection) -> tuple[RequestPaper, ...]:
    """Return the service requests of an answer."""
    return tuple(RequestPaper(**found) for _entry, found in _entries(answer, collection.part))


def at_path(answer: object, path: str) -> object:
    """Return what stands at a path like `data.orders.0`; None when nothing does."""
    found = answer
    for name in path.split(".") if path else ():
        if isinstance(found, Mapping):
            found = found.get(name)
        elif isinstance(found, list) and name.isdecimal() and int(name) < len(found):
            found = found[int(name)]
        else:
            return None
    return found


def _entries(answer: object, part: Part, needed: str = "number") -> list[tuple[object, Fields]]:
    listed = at_path(answer, part.list)
    if not isinstance(listed, list):
        return []
    found = [(entry, _fields(entry, part)) for entry in listed[:MOST]]
    return [(entry, fields) for entry, fields in found if not needed or fields.get(needed)]


def _inside(entry: object, collection: Collection, name: str, needed: str = "") -> list[Fields]:
    part = collection.inside.get(name)
    return [] if part is None else [fields for _entry, fields in _entries(entry, part, needed)]


def _fields(entry: object, part: Part) -> Fields:
    found = {name: _value(name, at_path(entry, path)) for name, path in part.fields.items()}
    for name, words in part.words.items():
        found[name] = words.get(str(found.get(name)), found.get(name))
    return {name: value for name, value in found.items() if value is not None}


def _value(name: str, value: object) -> object:
    if value is None or isinstance(value, Mapping | list):
        return None
    if name in _MOMENTS:
        return _moment(value)
    if name in _DAYS:
        moment = _moment(value)
        return moment.date() if moment is not None else None
    if name in _AMOUNTS:
        return _amount(value)
    if name == "quantity":
        amount = _amount(value)
        return int(amount) if amount is not None else None
    return str(value)[:_LONGEST]


def _moment(value: object) -> datetime | None:
    """Read ISO 8601, or seconds or milliseconds since 1970; without a zone it is UTC."""
    try:
        if isinstance(value, int | float):
            seconds = value / 1000 if abs(value) > 1e11 else value  # no shop is that old
            return datetime.fromtimestamp(seconds, UTC)
        text = str(value).strip()
        moment = datetime.fromisoformat(text)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _amount(value: object) -> Decimal | None:
    try:
        amount = Decimal(str(value)).quantize(Decimal("0.0001"))
    except (InvalidOperation, ValueError):
        return None
    return amount if amount.is_finite() else None
