"""What the microphone heard, to be played back."""

import pytest

from app.telephony.microphone_trial import MicrophoneTrial


def test_it_gathers_as_much_as_was_wanted_and_no_more() -> None:
    trial = MicrophoneTrial(1, bytes_a_second=10)
    trial.put(b"\x01\x02" * 3)
    assert not trial.is_whole
    trial.put(b"\x03\x04" * 3)
    trial.put(b"\x05\x06" * 3)
    assert trial.is_whole
    assert trial.sound == b"\x01\x02" * 3 + b"\x03\x04" * 2


@pytest.mark.parametrize(("asked", "seconds"), [(-5, 1), (0, 1), (3, 3), (3600, 10)])
def test_it_takes_one_to_ten_seconds(asked: int, seconds: int) -> None:
    """Whatever is asked for."""
    trial = MicrophoneTrial(asked, bytes_a_second=2)
    trial.put(bytes(seconds * 2 - 2))
    assert not trial.is_whole
    trial.put(bytes(2))
    assert trial.is_whole


def test_silence_is_told_as_silence() -> None:
    """A microphone that is muted or not plugged in."""
    trial = MicrophoneTrial(1, bytes_a_second=10)
    trial.put(bytes(10))
    assert trial.loudest == 0
