"""Waiting before trying again."""

from hypothesis import given
from hypothesis import strategies as st

from app.telephony.backoff import LONGEST_SECONDS, refused_seconds, retry_seconds

chances = st.floats(0, 1)


@given(st.integers(0, 10_000), chances)
def test_a_pause_is_never_too_long(tries: int, chance: float) -> None:
    """A PBX that is back finds its agents within ten seconds."""
    assert 0.1 <= retry_seconds(tries, chance) <= LONGEST_SECONDS <= 10


@given(st.integers(0, 10), chances)
def test_pauses_grow(tries: int, chance: float) -> None:
    assert retry_seconds(tries + 1, chance) >= retry_seconds(tries, chance)


def test_a_hundred_desks_come_spread_over_five_seconds() -> None:
    """After a restart of the PBX."""
    pauses = [retry_seconds(5, index / 99) for index in range(100)]
    assert max(pauses) - min(pauses) >= 5


@given(chances)
def test_who_was_refused_waits_for_minutes(chance: float) -> None:
    """Else the PBX locks the account, or the whole address."""
    assert refused_seconds(chance) >= 200
