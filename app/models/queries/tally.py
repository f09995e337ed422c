"""Adds rows of counts up: cheap for each row, and Parts only once at the end."""

from collections.abc import Sequence
from operator import add
from typing import Any

from app.measures.parts import Parts
from app.models.call_sum import CallSum
from app.models.queries.call_parts import WAITS

COUNTS = tuple(
    column.name
    for column in CallSum.__table__.columns
    if column.name not in ("id", "kind", "grain", "slot", "name", "item_id", "brand_id")
)
_PLACES = {name: place for place, name in enumerate(COUNTS)}
_PLAIN = tuple((name, _PLACES[name]) for name in COUNTS if name not in WAITS)
_WAITS = tuple(_PLACES[name] for name in WAITS)


class Tally:
    """The sums of some rows."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        self._counts: list[int] = [0] * len(COUNTS)

    def add(self, counts: Sequence[int]) -> None:
        """Add a row that has all columns, in the order of COUNTS."""
        self._counts = list(map(add, self._counts, counts))

    def add_some(self, names: Sequence[str], counts: Sequence[Any]) -> None:
        """Add a row that has some of the columns."""
        for name, count in zip(names, counts, strict=True):
            if count:
                self._counts[_PLACES[name]] += int(count)

    @property
    def parts(self) -> Parts:
        """Return what it has come to."""
        counts = self._counts
        plain: dict[str, Any] = {name: counts[place] for name, place in _PLAIN if counts[place]}
        return Parts(**plain, waits=tuple(counts[place] for place in _WAITS))
