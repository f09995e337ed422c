"""Figures of waiting callers, each counted again from the callers themselves."""

from hypothesis import given
from hypothesis import strategies as st

from app.measures import queueing
from app.measures.parts import Parts
from app.measures.waits import STEPS, counted

_callers = st.lists(st.tuples(st.sampled_from(("answered", "gave up", "sent on")), st.integers(0, 900)))


def _parts(callers: list[tuple[str, int]]) -> Parts:
    waits = [wait for end, wait in callers if end == "answered"]
    given_up = [wait for end, wait in callers if end == "gave up"]
    return Parts(
        offered=len(callers),
        answered=len(waits),
        waited_seconds=sum(waits),
        waits=counted(waits),
        abandoned=len([wait for wait in given_up if wait >= 5]),
        abandoned_short=len([wait for wait in given_up if wait < 5]),
        unserved=len([end for end, _wait in callers if end == "sent on"]),
    )


@given(_callers)
def test_every_figure_is_what_counting_the_callers_gives(callers: list[tuple[str, int]]) -> None:
    """Written down a second time, caller by caller, without what the program uses."""
    parts = _parts(callers)
    real = [(end, wait) for end, wait in callers if not (end == "gave up" and wait < 5)]
    quick = [1 for end, wait in real if end == "answered" and wait <= 20]
    lost = [1 for end, _wait in real if end == "gave up"]
    waits = sorted(wait for end, wait in real if end == "answered")
    assert queueing.OFFERED.of(parts).value == len(callers)
    assert queueing.ANSWERED.of(parts).value == len(waits)
    assert queueing.SERVICE_LEVEL.of(parts).value == (len(quick) / len(real) if real else None)
    assert queueing.ABANDON_RATE.of(parts).value == (len(lost) / len(real) if real else None)
    assert queueing.ABANDONED.of(parts).value == len(lost)
    assert queueing.ABANDONED_SHORT.of(parts).value == len(callers) - len(real)
    assert queueing.UNSERVED.of(parts).value == len(real) - len(waits) - len(lost)
    assert queueing.ANSWER_SPEED.of(parts).value == (sum(waits) / len(waits) if waits else None)
    for measure, share in ((queueing.HALF_WITHIN, 0.5), (queueing.MOST_WITHIN, 0.9)):
        last = waits[-int(-len(waits) * share // 1) - 1] if waits else 0
        steps = [step for step in STEPS if waits and last <= step]
        assert measure.of(parts).value == (steps[0] if steps else None)


def test_who_gives_up_at_once_lowers_no_rate() -> None:
    """Ten such callers beside one who is answered at once: the service level is whole."""
    parts = Parts(offered=11, abandoned_short=10, answered=1, waits=counted([2]))
    assert queueing.SERVICE_LEVEL.of(parts).value == 1
    assert queueing.ABANDON_RATE.of(parts).value == 0
    assert queueing.SERVICE_LEVEL.goal == 0.8
