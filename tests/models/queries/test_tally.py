"""Rows of counts are added up."""

from app.measures.parts import NOTHING, Parts
from app.measures.waits import counted
from app.models.queries.tally import COUNTS, Tally


def test_whole_rows_and_some_columns_add_up_to_parts() -> None:
    tally = Tally()
    assert tally.parts == NOTHING
    row = [0] * len(COUNTS)
    row[COUNTS.index("handled")], row[COUNTS.index("waits_10")] = 3, 2
    tally.add(row)
    tally.add(row)
    tally.add_some(("handled", "waits_longer", "scores"), (1, 1, None))
    assert tally.parts == Parts(handled=7, waits=counted([7, 7, 7, 7, 1000]))
