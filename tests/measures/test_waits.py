"""Waits counted by steps."""

from hypothesis import given
from hypothesis import strategies as st

from app.measures.waits import PLACES, STEPS, counted, place_of, step_reached, within

_waits = st.lists(st.integers(0, 2000), max_size=50)


def test_a_wait_belongs_to_the_first_step_it_does_not_exceed() -> None:
    """Exactly twenty seconds is within twenty seconds."""
    assert [place_of(seconds) for seconds in (0, 5, 5.1, 20, 600, 601)] == [0, 0, 1, 3, 11, PLACES - 1]


@given(_waits, st.sampled_from(STEPS))
def test_the_steps_tell_how_many_waited_at_most_so_long(waits: list[int], seconds: int) -> None:
    """As counting one by one does."""
    assert within(counted(waits), seconds) == len([wait for wait in waits if wait <= seconds])


@given(_waits, st.sampled_from((0.5, 0.9)))
def test_the_step_reached_is_the_first_that_holds_enough(waits: list[int], share: float) -> None:
    """As found by trying each step on the waits themselves."""
    enough = [step for step in STEPS if waits and len([w for w in waits if w <= step]) >= share * len(waits)]
    assert step_reached(counted(waits), share) == (enough[0] if enough else None)
