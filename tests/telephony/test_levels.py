"""How loud sound is, for people."""

import array

from hypothesis import given
from hypothesis import strategies as st

from app.telephony.levels import LevelMeter, level_of


def sound(*samples: int) -> bytes:
    """Return samples as sound."""
    return array.array("h", samples).tobytes()


def test_silence_is_nothing_and_the_loudest_is_a_hundred() -> None:
    assert level_of(sound(0, 0)) == 0
    assert level_of(b"") == 0
    assert level_of(sound(32_767)) == 100
    assert level_of(sound(-32_768)) == 100


def test_half_as_loud_is_six_decibels_less() -> None:
    """A tenth of the scale, for it has sixty."""
    assert level_of(sound(16_384)) == 90
    assert level_of(sound(33)) == 0


@given(st.binary(max_size=400))
def test_any_sound_has_its_place_on_the_scale(noise: bytes) -> None:
    assert 0 <= level_of(noise) <= 100


def test_a_meter_remembers_the_loudest_moment_until_it_is_looked_at() -> None:
    meter = LevelMeter()
    for loudness in (100, 30_000, 50):
        meter.put(sound(loudness))
    assert meter.take() == level_of(sound(30_000))
    assert meter.take() == 0
