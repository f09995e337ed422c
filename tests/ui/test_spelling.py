"""A real hunspell is asked in the background; own words are remembered."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.spelling import Spelling

DEBIAN_PACKAGES = ("hunspell", "hunspell-ar", "hunspell-en-us")


@pytest.fixture
def spelling(tmp_path: Path, qtbot: QtBot) -> Iterator[Spelling]:
    """Spelling by this computer's dictionaries."""
    spelling = Spelling(tmp_path / "own_words.txt")
    yield spelling
    spelling.stop()


def test_wrong_words_of_both_languages_are_found_with_what_was_meant(
    spelling: Spelling, qtbot: QtBot
) -> None:
    begun = time.perf_counter()
    for word, language in (("recieve", "en"), ("receive", "en"), ("كتااب", "ar"), ("كتاب", "ar")):
        assert spelling.look(word, language).is_right  # until it is known
    assert time.perf_counter() - begun < 0.5  # the window does not wait for a dictionary
    qtbot.waitUntil(lambda: not spelling.look("كتااب", "ar").is_right, timeout=15_000)
    qtbot.waitUntil(lambda: not spelling.look("recieve", "en").is_right, timeout=15_000)
    assert "receive" in spelling.suggestions("recieve")
    assert "كتاب" in spelling.suggestions("كتااب")
    assert spelling.look("receive", "en").is_right
    assert spelling.look("كتاب", "ar").is_right


def test_own_words_are_right_and_stay_so(spelling: Spelling, tmp_path: Path, qtbot: QtBot) -> None:
    spelling.look("Hatifff", "en")
    qtbot.waitUntil(lambda: not spelling.look("Hatifff", "en").is_right, timeout=15_000)
    with qtbot.waitSignal(spelling.learnt):
        spelling.add("Hatifff")
    assert spelling.look("hatifff", "en").is_right
    again = Spelling(tmp_path / "own_words.txt")
    assert again.look("Hatifff", "en").is_right
    again.stop()


def test_without_a_dictionary_every_word_is_right(tmp_path: Path, qtbot: QtBot) -> None:
    spelling = Spelling(tmp_path / "none.txt", lambda _language: None)
    assert spelling.look("recieve", "en").is_right
    assert spelling.suggestions("recieve") == ()
    spelling.stop()
    assert qtbot is not None
