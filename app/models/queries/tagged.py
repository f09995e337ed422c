"""Several questions in one statement: each part's rows carry its tag, and all have the same columns.

A round trip to a server far away costs more than all the work, so a card of six tables is one statement.
Values come back as the driver hands them over; `as_key`, `as_moment` and `as_money` read them where wanted.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    Text,
    cast,
    literal_column,
    null,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from app.models.columns import MONEY_PLACES, Key, Moment, Money

Column = ColumnElement[Any] | InstrumentedAttribute[Any]
TaggedRow = Sequence[Any]  # tag, then KEYS, TEXTS, MOMENTS and COUNTS columns, then an amount

KEYS = 2
TEXTS = 5
MOMENTS = 2
COUNTS = 4


class packed(FunctionElement[str]):  # noqa: N801  reads as the SQL function it is
    """Many texts in the place of one, so that the rows of other parts stay narrow; `unpacked` reads them."""

    inherit_cache = True
    type = Text()


@compiles(packed)
def _pack(element: packed, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  SQLAlchemy's own
    return f"json_array({compiler.process(element.clauses, **options)})"


@compiles(packed, "postgresql")
def _pack_on_server(element: packed, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  as above
    return f"CAST(json_build_array({compiler.process(element.clauses, **options)}) AS TEXT)"


def unpacked(text: str) -> list[str]:
    """Read packed texts; one that is missing is empty."""
    return [value or "" for value in json.loads(text)]


def part(
    tag: str,
    *,
    keys: Sequence[Column] = (),
    texts: Sequence[Column] = (),
    moments: Sequence[Column] = (),
    counts: Sequence[Column] = (),
    amount: Column | None = None,
) -> Select[Any]:
    """Return the columns of one part; the caller adds where they come from."""
    columns = [
        literal_column(f"'{tag}'", Text()).label("tag"),
        *_filled("key", keys, KEYS, Key()),
        *_filled("text", texts, TEXTS, Text()),
        *_filled("moment", moments, MOMENTS, Moment()),
        *_filled("count", [cast(count, Integer) for count in counts], COUNTS, Integer()),
        *_filled("amount", [] if amount is None else [amount], 1, Money()),
    ]
    return select(*columns)


def together(parts: Iterable[Select[Any]]) -> CompoundSelect[Any]:
    """Return the parts as one statement; a part with an order or a limit keeps it."""
    return union_all(*(select(whole.subquery()) for whole in parts))


def as_key(value: Any) -> UUID:  # noqa: ANN401  the drivers differ
    """Read a key as the driver gave it."""
    return value if isinstance(value, UUID) else UUID(bytes=value)


def as_moment(value: Any) -> datetime:  # noqa: ANN401  the drivers differ
    """Read a moment as the driver gave it."""
    if isinstance(value, str):
        return datetime.fromisoformat(value + "+00:00")
    moment: datetime = value.astimezone(UTC)
    return moment


def as_moment_or_none(value: Any) -> datetime | None:  # noqa: ANN401  the drivers differ
    """Read a moment that may be missing."""
    return None if value is None else as_moment(value)


def as_money(value: Any) -> Decimal | None:  # noqa: ANN401  the drivers differ
    """Read an amount as the driver gave it."""
    return Decimal(value).scaleb(-MONEY_PLACES) if isinstance(value, int) else value


def _filled(name: str, columns: Sequence[Column], length: int, kind: Any) -> list[ColumnElement[Any]]:  # noqa: ANN401  any SQL type
    missing = [cast(null(), kind)] * (length - len(columns))
    return [
        type_coerce(column, NullType()).label(f"{name}{place}")
        for place, column in enumerate([*columns, *missing])
    ]
