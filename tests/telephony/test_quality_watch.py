"""When a call's sound turns bad, and when it is good again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.protocol import SoundTrouble
from app.telephony.quality_watch import Conditions, QualityWatch

CLEAN = Conditions(0.0, 2.0, 20.0)
BAD = Conditions(0.07, 10.0, 40.0)
TERRIBLE = Conditions(0.2, 100.0, 40.0)


def told(*conditions: Conditions) -> list[SoundTrouble | None]:
    """Return what is told of these measurements."""
    watch = QualityWatch()
    return [watch.judge(each) for each in conditions]


def test_one_bad_moment_is_no_news() -> None:
    assert told(CLEAN, BAD, CLEAN, BAD, CLEAN) == [None] * 5


def test_two_in_a_row_are_and_so_is_the_end_of_it() -> None:
    """Each is told once."""
    assert told(BAD, BAD, BAD, CLEAN, CLEAN, CLEAN) == [
        None,
        SoundTrouble.LOSS,
        None,
        None,
        SoundTrouble.NONE,
        None,
    ]


def test_what_nobody_can_understand_is_told_at_once() -> None:
    assert told(TERRIBLE) == [SoundTrouble.LOSS]


@pytest.mark.parametrize(
    ("conditions", "trouble"),
    [
        (Conditions(0.2, 5.0, 50.0), SoundTrouble.LOSS),
        (Conditions(0.0, 250.0, 50.0), SoundTrouble.JITTER),
        (Conditions(0.0, 5.0, 1500.0), SoundTrouble.DELAY),
    ],
)
def test_the_worst_of_it_is_named(conditions: Conditions, trouble: SoundTrouble) -> None:
    """So that an administrator knows where to look."""
    assert conditions.trouble is trouble


@given(
    st.lists(
        st.builds(Conditions, st.floats(0, 1), st.floats(0, 500), st.floats(0, 2000)),
        max_size=30,
    )
)
def test_trouble_and_its_end_take_turns(measured: list[Conditions]) -> None:
    """Never the same news twice."""
    news = [each is SoundTrouble.NONE for each in told(*measured) if each is not None]
    assert news == [bool(place % 2) for place in range(len(news))]
