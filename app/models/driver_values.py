"""Values as SQLite's driver takes them, for the few statements that go to it without SQLAlchemy between."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.models.columns import MONEY_PLACES


def for_sqlite(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as the columns keep them there."""
    return {name: _KEPT_AS.get(type(value), _as_it_is)(value) for name, value in values.items()}


def _as_it_is(value: Any) -> Any:  # noqa: ANN401  numbers and texts
    return value


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a moment without a zone cannot be stored")
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _key(value: UUID) -> bytes:
    return value.bytes


def _money(value: Decimal) -> int:
    units = value.scaleb(MONEY_PLACES)
    if units != units.to_integral_value():
        raise ValueError(f"an amount has at most {MONEY_PLACES} decimal places")
    return int(units)


_KEPT_AS: Mapping[type, Callable[[Any], Any]] = {
    datetime: _moment,
    date: date.isoformat,
    UUID: _key,
    Decimal: _money,
}
