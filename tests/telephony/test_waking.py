"""Noticing sleep."""

from app.telephony.waking import Waking


def test_who_is_asked_all_the_time_has_not_slept() -> None:
    waking = Waking(100.0)
    assert [waking.slept_seconds(100.0 + step * 0.5) for step in range(20)] == [0.0] * 20


def test_a_night_is_noticed_once() -> None:
    waking = Waking(100.0)
    assert waking.slept_seconds(28_900.0) == 28_800.0
    assert waking.slept_seconds(28_900.1) == 0.0


def test_a_busy_computer_has_not_slept() -> None:
    assert Waking(100.0).slept_seconds(104.0) == 0.0
