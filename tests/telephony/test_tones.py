"""Tones made by us."""

import array

import pytest

from app.telephony import tones
from app.telephony.tones import Beat
from tests.telephony.running_engine import Heard

RATE = 16_000


def sound_of(beats: tuple[Beat, ...], loudness: float = 0.25) -> Heard:
    """Return the samples of one round."""
    read = array.array("h")
    read.frombytes(tones.samples(beats, rate=RATE, loudness=loudness))
    return Heard(RATE, read)


@pytest.mark.parametrize("beats", [tones.RING, tones.RINGBACK, tones.BUSY, tones.CONGESTION])
def test_a_round_is_as_long_as_its_beats(beats: tuple[Beat, ...]) -> None:
    """So that rounds can be joined without a gap."""
    assert sound_of(beats).seconds == pytest.approx(sum(beat.seconds for beat in beats), abs=0.001)


def test_the_busy_tone_sounds_and_is_silent_in_turn() -> None:
    """425 Hz, half a second each (ITU-T E.180)."""
    sound = sound_of(tones.BUSY)
    assert sound.part(0.1, 0.4).level(425) > 7000
    assert sound.part(0.6, 0.9).loudness() == 0


def test_two_frequencies_sound_together() -> None:
    sound = sound_of((Beat(0.5, (600.0, 900.0)),))
    assert sound.level(600) == pytest.approx(sound.level(900), rel=0.05)
    assert sound.level(750) < sound.level(600) / 20


def test_nothing_clicks() -> None:
    """A tone begins and ends at silence."""
    sound = sound_of(tones.RING).part(0, 0.4)
    assert abs(sound.samples[0]) < 100
    assert abs(sound.samples[-1]) < 1500


def test_the_loudest_is_not_too_loud_to_be_written() -> None:
    assert max(sound_of((Beat(0.1, (500.0,)),), loudness=3.0).samples) <= 32_767
