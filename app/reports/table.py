"""What stands in a report: a row for each subject, its parts, and those of the time it is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import add

from app.measures.measure import Better, Figure, Measure, Words
from app.measures.parts import NOTHING, Parts
from app.reports.kinds import SHAPES, ReportKind, Shape
from app.reports.period import Period


@dataclass(frozen=True, slots=True)
class CallsWanted:
    """Which calls are behind a row: those of a time, and of a subject where there is one."""

    begin: datetime
    end: datetime
    kind: str = ""  # a ReportKind
    key: str = ""  # of a queue or a script; the hexadecimal digits of a UUID; "" is everything


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a report."""

    label: Words
    parts: Parts
    compared: Parts | None
    calls: CallsWanted


@dataclass(frozen=True, slots=True)
class Report:
    """One report, as it is shown and written."""

    kind: ReportKind
    period: Period
    compared: Period | None
    queue: str
    rows: tuple[Row, ...]
    made_at: datetime

    @property
    def shape(self) -> Shape:
        """Return title and figures."""
        return SHAPES[self.kind]

    @property
    def total(self) -> Row:
        """Return all rows together."""
        compared = None if self.compared is None else _whole([row.compared or NOTHING for row in self.rows])
        calls = CallsWanted(self.period.begin, self.period.end, "queue" if self.queue else "", self.queue)
        return Row(TOTAL, _whole([row.parts for row in self.rows]), compared, calls)


TOTAL = Words("المجموع", "All")


def change(measure: Measure, row: Row) -> float | None:
    """Return by how much a figure differs from the one it is compared with; None where one is missing."""
    now = measure.of(row.parts).value
    before = None if row.compared is None else measure.of(row.compared).value
    return None if now is None or before is None else now - before


def is_better(measure: Measure, difference: float | None) -> bool | None:
    """Say whether a change is for the better; None where nobody can tell."""
    if not difference or measure.better is Better.NEITHER:
        return None
    return (difference > 0) == (measure.better is Better.HIGHER)


def misses_goal(measure: Measure, figure: Figure) -> bool:
    """Say whether a figure is worse than its goal; only shares that are to be high or low have one."""
    if measure.goal is None or figure.value is None or measure.better is Better.NEITHER:
        return False
    return (figure.value < measure.goal) == (measure.better is Better.HIGHER) and figure.value != measure.goal


def _whole(parts: Sequence[Parts]) -> Parts:
    return reduce(add, parts, NOTHING)
