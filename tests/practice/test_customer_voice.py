"""What a simulated customer says, as a real sound file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import Unavailable
from app.practice.calls import CallKind, SimulatedCall
from app.practice.customer_voice import BREATH_SECONDS, file_of, speak
from app.speech import Speech
from app.telephone_sound import loudness, seconds
from tests.voiceless import Voiceless

CALL = SimulatedCall(
    CallKind.KNOWN, "0500000001", "Mona", "billing", 12, "", (("ar", "السلام عليكم"), ("en", "Good morning"))
)


@pytest.fixture(params=[Speech])
def speech(request: pytest.FixtureRequest) -> Iterator[Speech]:
    """The voices of this computer, or of one without any."""
    speech = request.param()
    yield speech
    speech.close()


without_voices = pytest.mark.parametrize("speech", [Voiceless], indirect=True)


def test_all_sentences_are_in_one_file_with_a_breath_after_each(speech: Speech, tmp_path: Path) -> None:
    """At a telephone's rate; nothing is left of the parts."""
    speak(CALL, speech, tmp_path)
    path = file_of(CALL, tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    assert seconds(path) > 2 * BREATH_SECONDS + 0.8
    assert loudness(path) > 0.01


@without_voices
def test_what_was_spoken_once_is_not_spoken_again(speech: Speech, tmp_path: Path) -> None:
    """Even a computer that has lost its voice can play it."""
    path = file_of(CALL, tmp_path)
    path.write_bytes(b"spoken earlier")
    speak(CALL, speech, tmp_path)
    assert path.read_bytes() == b"spoken earlier"


def test_other_words_are_another_file(tmp_path: Path) -> None:
    """And the same words the same one, whoever says them."""
    other = replace(CALL, sentences=(("en", "Good evening"),))
    assert file_of(other, tmp_path) != file_of(CALL, tmp_path)
    assert file_of(replace(CALL, number_as_sent=""), tmp_path) == file_of(CALL, tmp_path)


@without_voices
def test_without_a_voice_there_is_no_file(speech: Speech, tmp_path: Path) -> None:
    """Rather than half of one."""
    with pytest.raises(Unavailable):
        speak(CALL, speech, tmp_path)
    assert not file_of(CALL, tmp_path).exists()
