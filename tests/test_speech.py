"""Real sentences by the system's voices, and what happens when there are none."""

import sys
import threading
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.speech import Speech
from app.telephone_sound import loudness, seconds, to_telephone

ARABIC = "السلام عليكم، أريد أن أسأل عن فاتورتي الأخيرة من فضلك."
ENGLISH = "Good morning, I would like to ask about my last invoice, please."


@pytest.fixture
def speech() -> Iterator[Speech]:
    """The voices of this computer."""
    speech = Speech()
    yield speech
    speech.close()


@pytest.mark.parametrize(("language", "text"), [("ar", ARABIC), ("en", ENGLISH)], ids=["arabic", "english"])
def test_a_sentence_becomes_a_sound_that_can_be_heard(
    speech: Speech, tmp_path: Path, language: str, text: str
) -> None:
    """Some seconds long, loud enough, in the form PJSIP plays; and again at a telephone's rate."""
    path = tmp_path / "said.wav"
    speech.write(text, language, path)
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
    assert 2.0 < seconds(path) < 10.0
    assert loudness(path) > 0.02
    to_telephone(path, tmp_path / "line.wav")
    assert seconds(tmp_path / "line.wav") == pytest.approx(seconds(path), abs=0.01)
    assert loudness(tmp_path / "line.wav") > 0.02


def test_each_of_many_sentences_is_its_own(speech: Speech, tmp_path: Path) -> None:
    """None is lost, none is mixed with another, whichever language comes next."""
    lengths = []
    for number in range(6):
        path = tmp_path / f"{number}.wav"
        speech.write("one two three four " * (number + 1), ("en", "ar")[number % 2], path)
        lengths.append(seconds(path))
    assert lengths[0::2] == sorted(lengths[0::2])
    assert lengths[4] / lengths[0] == pytest.approx(5, rel=0.3)


def test_each_sentence_has_its_own_rate(speech: Speech, tmp_path: Path) -> None:
    """Faster is shorter, also when the one before was slow: the driver likes to keep the old rate."""
    lengths: dict[int, set[float]] = {120: set(), 240: set()}
    for rate in (120, 240) * 5:
        speech.write(ENGLISH, "en", tmp_path / "said.wav", rate=rate)
        lengths[rate].add(round(seconds(tmp_path / "said.wav"), 1))
    assert max(lengths[240]) < 0.7 * min(lengths[120])


def test_the_voices_say_which_languages_they_speak(speech: Speech) -> None:
    """Both of Hatif's are there."""
    languages = {language for voice in speech.voices() for language in voice.languages}
    assert {"ar", "en-us"} <= languages


def test_an_accent_that_is_missing_is_stood_in_for_by_its_neighbour(speech: Speech, tmp_path: Path) -> None:
    """A Saudi voice is rarely there; an Arabic one is."""
    speech.write(ARABIC, "ar-SA", tmp_path / "said.wav")
    assert seconds(tmp_path / "said.wav") > 2.0


def test_a_language_nobody_speaks_here_is_refused_by_name(speech: Speech, tmp_path: Path) -> None:
    """An unknown voice would be silent without a word."""
    with pytest.raises(Unavailable, match="no voice for tlh"):
        speech.write("nuqneH", "tlh", tmp_path / "said.wav")
    with pytest.raises(Unavailable, match="no voice for nobody"):
        speech.write("hello", "en", tmp_path / "said.wav", voice="nobody")


def test_nothing_to_say_is_refused(speech: Speech, tmp_path: Path) -> None:
    """Before any process is started."""
    with pytest.raises(BadInput):
        speech.write(" \n", "en", tmp_path / "said.wav")


def test_a_file_that_cannot_be_written_is_said_so(speech: Speech, tmp_path: Path) -> None:
    """And the next sentence is spoken all the same."""
    with pytest.raises(Unavailable, match="FileNotFoundError"):
        speech.write(ENGLISH, "en", tmp_path / "missing" / "said.wav")
    speech.write(ENGLISH, "en", tmp_path / "said.wav")
    assert [path.name for path in tmp_path.iterdir()] == ["said.wav"]


def test_stopping_gives_up_at_once_and_the_next_sentence_is_spoken(speech: Speech, tmp_path: Path) -> None:
    """A reading of ten minutes is given up in the middle."""
    begun = threading.Event()
    refused: list[Unavailable] = []

    def talk() -> None:
        speech.voices()
        begun.set()
        try:
            speech.write("a very long story " * 4000, "en", tmp_path / "long.wav")
        except Unavailable as error:
            refused.append(error)

    talker = threading.Thread(target=talk)
    talker.start()
    begun.wait()
    speech.stop()
    talker.join(5.0)
    assert not talker.is_alive()
    assert len(refused) == 1
    assert list(tmp_path.iterdir()) == []
    speech.write(ENGLISH, "en", tmp_path / "said.wav")
    assert seconds(tmp_path / "said.wav") > 2.0


@pytest.mark.parametrize(
    "script",
    [
        'print(\'{"error": "no voice on this computer (RuntimeError)"}\')',
        "raise SystemExit(1)",
        "print('', end='')",
    ],
    ids=["no espeak", "crashed", "silent"],
)
def test_a_process_that_cannot_speak_is_told_as_unavailable(tmp_path: Path, script: str) -> None:
    """Each time it is asked for, and without waiting."""
    speech = Speech([sys.executable, "-c", script])
    for _ in range(2):
        with pytest.raises(Unavailable):
            speech.write(ENGLISH, "en", tmp_path / "said.wav")
    speech.close()


def test_closing_what_was_never_used_is_fine() -> None:
    """Nothing was started."""
    Speech().close()
