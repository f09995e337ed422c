"""What goes to the driver directly is kept as SQLAlchemy would keep it."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Date
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeEngine

from app.models.columns import Key, Moment, Money
from app.models.driver_values import for_sqlite
from app.models.keys import new_key

NOON = datetime(2026, 11, 21, 12, 0, 0, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (new_key(), Key()),
        (NOON, Moment()),
        (NOON.astimezone(timezone(timedelta(hours=3))), Moment()),
        (Decimal("-1499.5"), Money()),
        (date(2017, 1, 31), Date()),
    ],
)
def test_a_value_is_kept_as_its_column_keeps_it(value: Any, kind: TypeEngine[Any]) -> None:
    dialect = sqlite.dialect()
    keep = kind.dialect_impl(dialect).bind_processor(dialect) or kind.bind_processor(dialect)
    assert keep is not None
    assert for_sqlite({"it": value}) == {"it": keep(value)}


def test_numbers_texts_and_nothing_are_kept_as_they_are() -> None:
    values = {"count": 3, "text": "منى", "flag": True, "nothing": None}
    assert for_sqlite(values) == values


@pytest.mark.parametrize("value", [datetime(2026, 1, 1), Decimal("0.00001")])  # noqa: DTZ001  that is the point
def test_what_cannot_be_kept_exactly_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"zone|decimal places"):
        for_sqlite({"it": value})
