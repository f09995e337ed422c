"""Rows as JSON and back, by the types of their fields: how they wait in the outbox."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from app.errors import BadInput

R = TypeVar("R")
_READERS: Mapping[Any, Callable[[Any], Any]] = {
    UUID: UUID,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
}


def to_json(row: object) -> str:
    """Write a row, and the rows in it, as one JSON object."""
    assert is_dataclass(row)  # noqa: S101  rows are
    return json.dumps(asdict(row), default=_plain, ensure_ascii=False)  # type: ignore[arg-type]


def from_json(kind: type[R], text: str) -> R:
    """Read a row of a kind; names it does not know are left out, BadInput says that the text is none."""
    try:
        return _row(kind, json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadInput(f"this is no stored {kind.__name__}") from error


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _row(kind: type[R], values: Mapping[str, Any]) -> R:
    types: dict[str, Any] = _types_of(kind)  # type: ignore[arg-type]  # classes can be hashed
    return kind(**{name: _typed(types[name], value) for name, value in values.items() if name in types})


@cache
def _types_of(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _typed(kind: Any, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if get_origin(kind) in (Union, UnionType):
        if value is None:
            return None
        (kind,) = (option for option in get_args(kind) if option is not type(None))
    if get_origin(kind) is tuple:
        return _many(get_args(kind), value)
    if is_dataclass(kind):
        return _row(kind, value)  # type: ignore[arg-type]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return _READERS[kind](value) if kind in _READERS else value


def _many(kinds: tuple[Any, ...], values: Any) -> tuple[Any, ...]:  # noqa: ANN401  the edge again
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_typed(kinds[0], value) for value in values)
    return tuple(_typed(kind, value) for kind, value in zip(kinds, values, strict=True))
