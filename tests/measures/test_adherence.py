"""How a shift was kept, against a minute-by-minute account."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.measures.adherence import Adherence, Doing, Shift, adherence

_NINE = datetime(2026, 11, 22, 9, tzinfo=UTC)
_FIVE = _NINE + timedelta(hours=8)
_SHIFT = Shift(_NINE, _FIVE, break_minutes=60)
_states = st.sampled_from(("ready", "on_call", "wrap_up", "training", "break", "offline", ""))


def _day(*stretches: tuple[str, int, int]) -> list[Doing]:
    """Return what was done, in minutes after nine."""
    return [
        Doing(state, "", _NINE + timedelta(minutes=begin), _NINE + timedelta(minutes=end))
        for state, begin, end in stretches
    ]


def test_who_comes_and_goes_within_three_minutes_has_kept_his_shift() -> None:
    """Also when a call goes on past its end, and when he rests as long as he may."""
    day = _day(("ready", 3, 200), ("break", 200, 260), ("on_call", 260, 500))
    assert adherence(_SHIFT, day, _NINE, _FIVE) == Adherence(28800, 28800, 0, 0, 0, 0)


def test_late_early_over_break_and_absent_are_told_apart() -> None:
    """Ten minutes late, a quarter of an hour early, eighty minutes of break, twenty away."""
    day = _day(("ready", 10, 100), ("offline", 100, 120), ("break", 120, 200), ("ready", 200, 465))
    found = adherence(_SHIFT, day, _NINE, _FIVE)
    assert found == Adherence(28800, 28800 - 65 * 60, 600, 900, 1200, 1200)


def test_a_shift_that_goes_on_is_judged_by_what_has_passed_of_it() -> None:
    """Nobody leaves early before the end."""
    noon = _NINE + timedelta(hours=3)
    assert adherence(_SHIFT, _day(("ready", 0, 180)), _NINE, noon) == Adherence(10800, 10800, 0, 0, 0, 0)
    assert adherence(_SHIFT, [], _NINE, noon).late_seconds == 10800
    assert adherence(_SHIFT, [], _FIVE, _FIVE) == Adherence(0, 0, 0, 0, 0, 0)


@given(st.lists(st.tuples(_states, st.integers(1, 120)), max_size=8), st.integers(-60, 60))
def test_what_is_adherent_and_the_faults_make_up_the_shift(steps: list[tuple[str, int]], start: int) -> None:
    """Counted again minute by minute."""
    day, minute = [], start
    for state, length in steps:
        day += _day((state, minute, minute + length))
        minute += length
    there = [_there(day, minute) for minute in range(480)]
    resting = sum(state == "break" for state in there)
    first = next((place for place, state in enumerate(there) if state), 480)
    last = max((place for place, state in enumerate(there) if state), default=479) + 1
    gaps = [480 - sum(map(bool, there[first:last])) - first - (480 - last)] if first < 480 else [0]
    late, early = first, 480 - last
    faults = [60 * minutes if minutes > 3 else 0 for minutes in (late, early, max(0, resting - 60), *gaps)]
    found = adherence(_SHIFT, day, _NINE, _FIVE)
    told = (found.late_seconds, found.early_seconds, found.over_break_seconds, found.absent_seconds)
    assert list(told) == faults
    assert found.adherent_seconds == max(0, 28800 - sum(faults))


def _there(day: list[Doing], minute: int) -> str:
    moment = _NINE + timedelta(minutes=minute)
    found = [doing.state for doing in day if doing.since <= moment < doing.until]
    return found[0] if found and found[0] not in ("offline", "") else ""
