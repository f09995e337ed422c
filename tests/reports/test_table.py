"""What a report tells beside its figures."""

from datetime import UTC, date, datetime

from app.measures import handling, queueing
from app.measures.measure import Words
from app.measures.parts import Parts
from app.measures.waits import counted
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.table import CallsWanted, Report, Row, change, is_better, misses_goal

_PERIOD = Period(date(2026, 11, 22), date(2026, 11, 22), "UTC")
_CALLS = CallsWanted(_PERIOD.begin, _PERIOD.end, "queue", "sales")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _row(now: Parts, before: Parts | None) -> Row:
    return Row(Words("أ", "a"), now, before, _CALLS)


def test_the_total_is_the_sum_of_the_rows_and_of_their_comparisons() -> None:
    """And leads to all calls of the period, or of its queue."""
    rows = (_row(Parts(handled=2), Parts(handled=1)), _row(Parts(handled=3), None))
    report = Report(ReportKind.QUEUE, _PERIOD, _PERIOD.before(), "sales", rows, NOON)
    assert (report.total.parts, report.total.compared) == (Parts(handled=5), Parts(handled=1))
    assert report.total.calls == _CALLS
    assert report.shape.drawn is queueing.OFFERED


def test_a_change_is_better_or_worse_as_its_figure_says() -> None:
    """A longer wait is worse, more answered calls are better, a longer call is neither."""
    row = _row(
        Parts(handled=1, talk_seconds=60, answered=2, waited_seconds=20),
        Parts(handled=1, talk_seconds=30, answered=1, waited_seconds=5),
    )
    assert change(queueing.ANSWER_SPEED, row) == 5
    assert is_better(queueing.ANSWER_SPEED, 5) is False
    assert is_better(queueing.ANSWERED, change(queueing.ANSWERED, row)) is True
    assert is_better(handling.TALK_TIME, change(handling.TALK_TIME, row)) is None
    assert change(queueing.SERVICE_LEVEL, row) is None


def test_a_figure_misses_its_goal_from_the_wrong_side_only() -> None:
    """Eighty percent of service is enough, five of abandoned calls too."""
    for waits, is_missed in (([5] * 8 + [90] * 2, False), ([5] * 7 + [90] * 3, True)):
        figure = queueing.SERVICE_LEVEL.of(Parts(offered=10, waits=counted(waits)))
        assert misses_goal(queueing.SERVICE_LEVEL, figure) is is_missed
    lost = queueing.ABANDON_RATE.of(Parts(offered=100, abandoned=6))
    assert misses_goal(queueing.ABANDON_RATE, lost)
    assert not misses_goal(queueing.OFFERED, queueing.OFFERED.of(Parts(offered=1)))
