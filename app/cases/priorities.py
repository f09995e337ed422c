"""The table of priorities: what follows from how much hangs on a case, and how soon it matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.cases.kinds import Impact, Priority, Urgency


@dataclass(frozen=True, slots=True)
class PriorityCell:
    """One cell of the table: what follows from how much hangs on it and how soon."""

    impact: Impact
    urgency: Urgency
    priority: Priority
    reply_minutes: int  # working minutes
    solve_minutes: int


def cell_of(cells: Sequence[PriorityCell], impact: str, urgency: str) -> PriorityCell | None:
    """Return the cell of the table; none when the table has no such one."""
    return next((cell for cell in cells if (cell.impact, cell.urgency) == (impact, urgency)), None)


def cell_with(cells: Sequence[PriorityCell], priority: str) -> PriorityCell | None:
    """Return a cell with a priority, for whoever names only that: the one nearest to the table's middle."""
    fitting = [cell for cell in cells if cell.priority == priority]
    return min(fitting, key=_distance, default=None)


def _distance(cell: PriorityCell) -> tuple[int, int]:
    impact, urgency = list(Impact).index(cell.impact), list(Urgency).index(cell.urgency)
    return abs(impact - urgency), -impact
