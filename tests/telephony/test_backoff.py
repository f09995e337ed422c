"""Waiting before trying again."""

from hypothesis import given
from hypothesis import strategies as st

from app.telephony.backoff import (
    LONGEST_SECONDS,
    distrusted_seconds,
    refused_seconds,
    retry_seconds,
    soon_seconds,
)

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


def test_who_cannot_be_trusted_is_asked_again_within_two_minutes() -> None:
    assert [distrusted_seconds(chance) for chance in (0.0, 1.0)] == [30.0, 90.0]


def test_a_floor_that_wakes_up_does_not_ask_in_one_moment() -> None:
    assert [soon_seconds(chance) for chance in (0.0, 1.0)] == [0.0, 0.5]
