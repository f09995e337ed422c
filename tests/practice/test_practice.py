"""Simulated calls, one after the other."""

from pathlib import Path

import pytest

from app.practice import call_list, calls
from app.practice.calls import SimulatedCall
from app.practice.company import Company
from app.practice.practice import Practice


@pytest.fixture
def made(made_company: Company, tmp_path: Path) -> tuple[SimulatedCall, ...]:
    """The day's calls, in a file."""
    made = calls.of(made_company)
    call_list.write(made, tmp_path / "calls.json")
    return made


def test_calls_come_in_their_order_and_then_again(made: tuple[SimulatedCall, ...], tmp_path: Path) -> None:
    """One can practise all day."""
    practice = Practice(tmp_path / "calls.json", tmp_path / "voices")
    handed_out = [practice.next_call().call for _ in range(len(made) + 2)]
    assert handed_out == [*made, *made[:2]]


def test_each_customer_has_his_own_words(made: tuple[SimulatedCall, ...], tmp_path: Path) -> None:
    """Where they will be is known before they are spoken; the same words are spoken once."""
    practice = Practice(tmp_path / "calls.json", tmp_path / "voices")
    sounds: dict[Path, tuple[tuple[str, str], ...]] = {}
    for _ in made:
        prepared = practice.next_call()
        assert prepared.sound.parent == tmp_path / "voices"
        assert sounds.setdefault(prepared.sound, prepared.call.sentences) == prepared.call.sentences
    assert len(sounds) == len({call.sentences for call in made})
