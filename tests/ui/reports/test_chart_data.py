"""What is drawn of a report."""

from app.measures import queueing
from app.ui.reports.chart_data import chart_data, round_up
from tests.ui.reports.made import by_day


def test_a_week_is_seven_bars_with_their_comparison_and_goal() -> None:
    """A share's axis ends at a hundred percent, a count's at a round number."""
    report = by_day(is_compared=True)
    counts = chart_data(report, queueing.OFFERED, lambda row: row.label.en)
    assert [bar.value for bar in counts.bars] == [1, 2, 3, 4, 5, 6, 7]
    assert {bar.compared for bar in counts.bars} == {4}
    assert counts.top == 10
    shares = chart_data(report, queueing.SERVICE_LEVEL, lambda row: row.label.en)
    assert (shares.top, shares.goal) == (1.0, 0.8)
    assert shares.bars[0].value == 0


def test_axes_end_at_round_numbers() -> None:
    """At or above what is drawn."""
    found = [round_up(value) for value in (0, 0.4, 1, 1.2, 2.2, 3, 7, 101)]
    assert found == [1.0, 1.0, 1.0, 2.0, 2.5, 5.0, 10.0, 200.0]
