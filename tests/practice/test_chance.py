"""Chance by a seed: the same each time, and never in the future."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.practice.chance import Chance

_NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
_moments = st.integers(0, 60 * 24 * 2_000).map(lambda minutes: _NOW + timedelta(minutes=minutes, seconds=7))


@given(st.integers(), _moments)
def test_the_same_seed_draws_the_same(seed: int, now: datetime) -> None:
    """Keys, choices and moments."""
    one, other = (Chance(seed, now, "Asia/Riyadh") for _ in range(2))
    assert [one.key(now), one.moment(3.5), one.one_of("abc")] == [
        other.key(now),
        other.moment(3.5),
        other.one_of("abc"),
    ]


@given(_moments, st.floats(0, 400))
def test_a_moment_of_the_past_is_past(now: datetime, days: float) -> None:
    """Also when the working day has not begun yet."""
    assert Chance(1, now, "Asia/Riyadh").moment(days) < now


@given(_moments, st.floats(0, 1))
def test_later_today_is_still_today(now: datetime, share: float) -> None:
    """And not more than the few minutes before now to which it is rounded."""
    due = Chance(1, now, "Asia/Riyadh").later_today(share)
    riyadh = timedelta(hours=3)
    assert (due + riyadh).date() == (now + riyadh).date()
    assert due > now - timedelta(minutes=5)


def test_no_number_is_given_twice() -> None:
    """Not even a reserved one, and all ten thousand of a beginning can be had."""
    chance = Chance(1, _NOW, "Asia/Riyadh")
    chance.reserve("+96650000" + "0007")
    given_out = {chance.number(["+96650000"]) for _ in range(9_999)}
    assert len(given_out) == 9_999
    assert "+966500000007" not in given_out


def test_a_fork_changes_nothing_elsewhere() -> None:
    """Whatever is drawn from it."""
    one, other = (Chance(5, _NOW, "Asia/Riyadh") for _ in range(2))
    forks = one.fork(), other.fork()
    forks[0].between(0, 1_000)
    assert one.between(0, 1_000_000) == other.between(0, 1_000_000)


def test_a_key_carries_its_moment() -> None:
    """UUIDv7: the first 48 bits are milliseconds since 1970."""
    key = Chance(5, _NOW, "Asia/Riyadh").key(_NOW)
    assert key.version == 7
    assert key.int >> 80 == int(_NOW.timestamp() * 1000)
