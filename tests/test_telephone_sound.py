"""Sound as a telephone line takes it."""

import math
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephone_sound import loudness, seconds, to_telephone


def tone(path: Path, hertz: float, *, rate_hz: int = 22_050, channels: int = 1, length: float = 0.5) -> Path:
    """Write a tone of half the loudest amplitude."""
    samples = array("h")
    for number in range(int(rate_hz * length)):
        samples.extend([round(16_384 * math.sin(2 * math.pi * hertz * number / rate_hz))] * channels)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples.tobytes())
    return path


def zero_crossings_a_second(path: Path) -> float:
    """Half of them is the frequency of a pure tone."""
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
        length = file.getnframes() / file.getframerate()
    return sum((a < 0) != (b < 0) for a, b in pairwise(samples)) / length


@pytest.mark.parametrize("rate_hz", [8_000, 16_000])
@pytest.mark.parametrize("source_hz", [8_000, 16_000, 22_050, 44_100])
def test_a_tone_keeps_its_pitch_length_and_loudness(tmp_path: Path, source_hz: int, rate_hz: int) -> None:
    """Whatever the rate it came in."""
    source = tone(tmp_path / "in.wav", 440, rate_hz=source_hz)
    to_telephone(source, tmp_path / "out.wav", rate_hz=rate_hz)
    with wave.open(str(tmp_path / "out.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, rate_hz)
    assert zero_crossings_a_second(tmp_path / "out.wav") == pytest.approx(880, rel=0.01)
    assert seconds(tmp_path / "out.wav") == pytest.approx(0.5, abs=0.001)
    assert loudness(tmp_path / "out.wav") == pytest.approx(loudness(source), rel=0.03)


def test_two_channels_become_one(tmp_path: Path) -> None:
    """A headset's recording often has two."""
    to_telephone(tone(tmp_path / "in.wav", 440, channels=2), tmp_path / "out.wav")
    assert seconds(tmp_path / "out.wav") == pytest.approx(0.5, abs=0.001)
    assert zero_crossings_a_second(tmp_path / "out.wav") == pytest.approx(880, rel=0.01)


def test_what_a_telephone_cannot_carry_does_not_come_back_as_another_tone(tmp_path: Path) -> None:
    """A tone of 7,500 Hz folds to 500 Hz at 8,000 samples a second when it is not held back."""
    source = tone(tmp_path / "in.wav", 7_500)
    to_telephone(source, tmp_path / "out.wav", rate_hz=8_000)
    assert loudness(tmp_path / "out.wav") < loudness(source) / 5


def test_silence_has_no_loudness(tmp_path: Path) -> None:
    """Neither has a file without any sample."""
    assert loudness(tone(tmp_path / "silent.wav", 0)) == 0.0
    assert loudness(tone(tmp_path / "empty.wav", 440, length=0.0)) == 0.0
    to_telephone(tmp_path / "empty.wav", tmp_path / "out.wav")
    assert seconds(tmp_path / "out.wav") == 0.0


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not sound at all, but a letter to my mother"])
def test_what_is_no_sound_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """With a reason, not with an error of the wave module."""
    (tmp_path / "in.wav").write_bytes(content)
    with pytest.raises(BadInput, match=r"in\.wav"):
        to_telephone(tmp_path / "in.wav", tmp_path / "out.wav")
