"""Hides card numbers in rows that go to the driver itself, past SQLAlchemy and its column types."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from app.card_free import card_free
from app.models.base import Base
from app.models.columns import Written


def guarded(model: type[Base], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values of a row without card numbers in what people write."""
    changed = {
        name: free
        for name in texts_of(model)
        if isinstance(text := values.get(name), str) and (free := card_free(text)) != text
    }
    return {**values, **changed} if changed else values


@cache
def texts_of(model: type[Base]) -> tuple[str, ...]:
    """Return the columns of a table that hold what people write."""
    return tuple(column.name for column in model.__table__.columns if isinstance(column.type, Written))
