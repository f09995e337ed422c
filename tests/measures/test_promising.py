"""Figures of promises, counted again by hand."""

from app.measures import promising
from app.measures.parts import Parts


def test_every_figure_of_some_promises_is_what_the_head_counts() -> None:
    """Ten settled, four open."""
    parts = Parts(
        kept_on_time=7, kept_late=1, broken=2, open_on_time=3, open_late=1, tries=12, open_age_seconds=400
    )
    expected = {
        "promises_kept": 0.7,
        "promises_late": 1,
        "promises_broken": 2,
        "promises_overdue": 1,
        "promise_tries": 1.5,
        "promise_age": 100,
    }
    assert {measure.key: measure.of(parts).value for measure in promising.MEASURES} == expected
    assert promising.settled(parts) == 10
