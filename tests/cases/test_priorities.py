"""A priority alone is enough to find a cell of the table."""

from pathlib import Path

from app.cases import priorities, rulebook
from app.cases.kinds import Impact, Priority, Urgency

OURS = Path(__file__).parents[2] / "resources" / "cases" / "telecom_and_retail.yaml"


def test_whoever_names_only_a_priority_gets_a_cell_that_has_it() -> None:
    cells = rulebook.read(OURS.read_text(encoding="utf-8")).cells
    for priority in Priority:
        cell = priorities.cell_with(cells, priority)
        assert cell is not None
        assert cell.priority is priority
    urgent = priorities.cell_with(cells, "urgent")
    assert urgent is not None
    assert (urgent.impact, urgent.urgency) == (Impact.WIDE, Urgency.NOW)
    assert priorities.cell_with(cells, "?") is None
