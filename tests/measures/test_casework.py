"""Figures of cases, counted again by hand."""

from app.measures import casework
from app.measures.parts import Parts


def test_every_figure_of_some_cases_is_what_the_head_counts() -> None:
    """Four opened, three closed after two hours each."""
    parts = Parts(cases_opened=4, cases_closed=3, case_seconds=3 * 7200)
    values = {measure.key: measure.of(parts).value for measure in casework.MEASURES}
    assert values == {"cases": 4, "cases_closed": 0.75, "case_time": 7200}
