"""Figures of settled matters and of satisfaction, counted again by hand."""

from app.measures import resolution
from app.measures.parts import Parts


def test_stated_and_measured_resolution_are_two_figures() -> None:
    """The agent says one thing, the customers who call again another."""
    parts = Parts(said_resolved=9, said_either=10, matters=8, repeated=2)
    assert resolution.STATED_RESOLUTION.of(parts).value == 0.9
    assert resolution.MEASURED_RESOLUTION.of(parts).value == 0.75


def test_satisfaction_has_its_number_and_its_response_rate_beside_it() -> None:
    """Answers 5, 4, 3, 1 in ten calls."""
    scores = (5, 4, 3, 1)
    parts = Parts(
        handled=10,
        scores=len(scores),
        score_sum=sum(scores),
        high_scores=len([score for score in scores if score >= 4]),
    )
    assert resolution.SATISFACTION.of(parts).value == 0.5
    assert resolution.ANSWERS.of(parts).value == 4
    assert resolution.RESPONSE_RATE.of(parts).value == 0.4
    assert resolution.MEAN_SCORE.of(parts).value == 3.25
