"""What is drawn of a report: one figure for each row, and the same of the time it is compared with."""

from collections.abc import Callable
from dataclasses import dataclass

from app.measures.measure import Measure, Unit
from app.reports.table import Report, Row

_LEAST_COUNT = 5.0  # so that the lines of the grid are whole numbers
MOST_BARS = 14  # of subjects; more are in the table


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its place in the report, its name, its value and the compared one."""

    place: int
    label: str
    value: float | None
    compared: float | None


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything a chart shows."""

    bars: tuple[Bar, ...]
    unit: Unit
    goal: float | None
    is_over_time: bool
    is_compared: bool

    @property
    def top(self) -> float:
        """Return where the axis ends: a round number at or above everything that is drawn."""
        values = [value for bar in self.bars for value in (bar.value, bar.compared) if value is not None]
        highest = max([*values, self.goal or 0.0], default=0.0)
        if self.unit is Unit.SHARE:
            return 1.0 if highest <= 1 else highest
        return round_up(max(highest, _LEAST_COUNT) if self.unit is Unit.COUNT else highest)


def chart_data(report: Report, measure: Measure, name: Callable[[Row], str]) -> ChartData:
    """Return what is drawn; of subjects the first, of times all. `name` says what a row is called."""
    rows = report.rows if report.shape.is_over_time else report.rows[:MOST_BARS]
    bars = tuple(
        Bar(
            place,
            name(row),
            measure.of(row.parts).value,
            None if row.compared is None else measure.of(row.compared).value,
        )
        for place, row in enumerate(rows)
    )
    return ChartData(bars, measure.unit, measure.goal, report.shape.is_over_time, report.compared is not None)


def round_up(value: float) -> float:
    """Return the next of 1, 2, 2.5, 5, 10, 20 … at or above a value; 1 for nothing."""
    if value <= 0:
        return 1.0
    power = 1.0
    while power * 10 <= value:
        power *= 10
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= value)
