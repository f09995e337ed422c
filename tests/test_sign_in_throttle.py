"""Guessing passwords becomes slow, and starting again does not help."""

from datetime import timedelta
from pathlib import Path

import pytest

from app import times
from app.sign_in_throttle import FREE_TRIES, LONGEST_SECONDS, Throttle

NOW = times.now()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where wrong passwords are noted."""
    return tmp_path / "data" / "sign_in.json"


def at(patch: pytest.MonkeyPatch, seconds: float) -> None:
    """Set the clock."""
    patch.setattr(times, "now", lambda: NOW + timedelta(seconds=seconds))


def test_some_slips_are_free_and_then_each_try_waits_longer(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, 0)
    throttle, waits = Throttle(file), []
    for _ in range(12):
        throttle.note_wrong()
        waits.append(Throttle(file).wait_seconds())
    assert waits[: FREE_TRIES + 2] == [0, 0, 4, 8, 16]
    assert waits[-1] == LONGEST_SECONDS
    at(monkeypatch, LONGEST_SECONDS - 0.5)
    assert throttle.wait_seconds() == 1
    at(monkeypatch, LONGEST_SECONDS)
    assert throttle.wait_seconds() == 0


def test_a_profile_that_cannot_be_written_to_makes_nobody_quicker(tmp_path: Path) -> None:
    """Until the program ends memory has to do."""
    (tmp_path / "a file").write_text("where a folder should be")
    throttle = Throttle(tmp_path / "a file" / "sign_in.json")
    for _ in range(3):
        assert throttle.wait_seconds() == 0
        throttle.note_wrong()
    assert throttle.wait_seconds() > 0
    throttle.note_right()
    assert throttle.wait_seconds() == 0


def test_the_right_password_ends_it(file: Path) -> None:
    throttle = Throttle(file)
    for _ in range(5):
        throttle.note_wrong()
    throttle.note_right()
    assert throttle.wait_seconds() == 0
    assert not file.exists()


def test_a_clock_that_was_set_back_makes_nobody_wait_for_ever(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(FREE_TRIES):
        Throttle(file).note_wrong()
    at(monkeypatch, -86_400)
    assert 0 < Throttle(file).wait_seconds() <= 4


@pytest.mark.parametrize("text", ["", "[]", '{"count": "x"}', '{"count": 9, "at": "yesterday"}'])
def test_whoever_meddles_with_the_file_waits(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    assert Throttle(file).wait_seconds() > 0
