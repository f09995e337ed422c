"""Time, done and whole decide together what becomes of a wrap-up; nobody is ever stuck."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.wrap_up.modes import Mode, Rule
from app.wrap_up.work import Fate, Work

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
RULES = st.builds(
    Rule,
    mode=st.sampled_from(Mode),
    seconds=st.integers(0, 900),
    most_extensions=st.integers(0, 5),
    extension_seconds=st.integers(0, 300),
)


def begun(mode: Mode) -> Work:
    """Return work that began at noon and has a minute, if time is counted."""
    rule = Rule(mode, 60)
    return Work(rule, rule.ends_at(NOON))


@pytest.mark.parametrize(
    ("mode", "is_done", "seconds", "is_whole", "fate"),
    [
        (Mode.OPTIONAL, False, 999, True, Fate.STAYS),
        (Mode.OPTIONAL, True, 1, True, Fate.COMPLETE),
        (Mode.UNTIL_DONE, False, 999, True, Fate.STAYS),
        (Mode.UNTIL_DONE, True, 999, True, Fate.COMPLETE),
        (Mode.TIMED, False, 59, True, Fate.STAYS),
        (Mode.TIMED, True, 1, True, Fate.COMPLETE),
        (Mode.TIMED, True, 1, False, Fate.STAYS),
        (Mode.TIMED, False, 60, True, Fate.INCOMPLETE),
        (Mode.COOL_DOWN, True, 59, True, Fate.STAYS),
        (Mode.COOL_DOWN, True, 60, True, Fate.COMPLETE),
        (Mode.COOL_DOWN, True, 60, False, Fate.INCOMPLETE),
        (Mode.COOL_DOWN, False, 60, True, Fate.INCOMPLETE),
    ],
)
def test_what_becomes_of_it(mode: Mode, is_done: bool, seconds: int, is_whole: bool, fate: Fate) -> None:
    work = begun(mode).done() if is_done else begun(mode)
    assert work.fate(NOON + timedelta(seconds=seconds), is_whole=is_whole) is fate


def test_more_time_is_given_so_often_and_not_after_the_end() -> None:
    first = begun(Mode.TIMED).extended(NOON)
    assert (first.ends_at, first.extensions_left) == (NOON + timedelta(seconds=120), 1)
    second = first.extended(NOON)
    assert second.extended(NOON) == second
    assert first.extended(NOON + timedelta(seconds=120)) == first
    assert begun(Mode.UNTIL_DONE).extended(NOON) == begun(Mode.UNTIL_DONE)
    assert begun(Mode.COOL_DOWN).done().extensions_left == 0


@given(rule=RULES, extensions=st.integers(0, 9), is_done=st.booleans())
def test_whatever_is_counted_ends(rule: Rule, extensions: int, is_done: bool) -> None:
    work = Work(rule, rule.ends_at(NOON))
    for _ in range(extensions):
        work = work.extended(NOON)
    work = work.done() if is_done else work
    far = NOON + timedelta(seconds=rule.seconds + 5 * rule.extension_seconds)
    fate = work.fate(far)
    assert fate is not Fate.STAYS or (not rule.is_timed and not is_done)
    assert fate is not Fate.INCOMPLETE or not is_done
