"""The worst comes first."""

from app import times
from app.ui.overview.attention import Cause, Limits, Weight, is_over, needing
from tests.ui.overview import floors

LIMITS = Limits(breaks=(("meal", 600),))


def test_everything_beyond_a_limit_is_found_in_its_order() -> None:
    floor = floors.floor()
    sara, omar = list(floor.people)[:2]
    floor.take_requests([floors.request(sara), floors.request(omar, taken_by=sara)], {})
    found = needing(floor, LIMITS, times.now())
    weights = [one.weight for one in found[:-1]]
    assert weights == sorted(weights, reverse=True)
    assert found[-1].is_taken  # somebody is there already
    causes = {one.cause for one in found}
    assert causes == {
        Cause.HELP, Cause.QUEUE_WAITS, Cause.LONG_HOLD, Cause.NOT_RESPONDING, Cause.LONG_WRAP_UP,
        Cause.OVER_BREAK, Cause.LONG_CALL,
    }  # fmt: skip
    waits = [(one.queue, one.weight) for one in found if one.cause is Cause.QUEUE_WAITS]
    assert waits == [("billing", Weight.ALARM), ("sales", Weight.WARNING)]


def test_a_break_that_nobody_counts_is_never_too_long() -> None:
    floor = floors.floor()
    peter = floor.lines[list(floor.people)[5]]
    now = times.now()
    assert is_over(peter, LIMITS, floor.queues, now)
    assert not is_over(peter, Limits(), floor.queues, now)
    assert Limits().limit(floor.lines[list(floor.people)[3]], floor.queues) == 90  # the queue's own
