"""Somebody types while calls ring and end: not one key is lost or misplaced.

Real keys of a real X server into the real window; the calls are real too.
"""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.folders import Folders
from tests.end_to_end.desk.conftest import USUAL, MakeCaller
from tests.end_to_end.desk.ringing import ring
from tests.end_to_end.desk.screen import Screen, screen
from tests.end_to_end.desk.seat import Seat

DEBIAN_PACKAGES = ("xvfb", "xdotool", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4")
pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(600)]

KEYS, GAP_MS = 10_000, 20  # five times as fast as anybody types
CALLS, WHILE_RINGING = 10, 300  # so many calls, and keys while each rings
MOST_LOOKS = 3_000
CUSTOMER, OTHERS = "0500001234", "0560000321"
LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ .,;!?"


@pytest.fixture
def shown() -> Iterator[Screen]:
    """A screen."""
    with screen() as shown:
        yield shown


@pytest.fixture
def desk(company: Path, tmp_path: Path, shown: Screen) -> Iterator[Seat]:
    """A desk on the screen, furnished, whose window has the keyboard."""
    profile = tmp_path / "profile"
    shutil.copytree(company, Folders.under(profile).data)
    seat = Seat(profile, *USUAL, variables=shown.variables)
    try:
        seat.until(lambda now: now.is_settled)
        shown.focus("Hatif")
        yield seat
    finally:
        seat.leave()


def test_ten_thousand_keys_arrive_while_ten_calls_ring_and_end(
    desk: Seat, shown: Screen, make_caller: MakeCaller
) -> None:
    """The banner comes and goes above the note, and the cursor stays in it."""
    first = make_caller(desk, CUSTOMER)
    first.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    desk.click("answer")
    desk.until_talking()
    desk.click("notes")
    text = "".join(random.Random(7).choices(LETTERS, k=KEYS))  # noqa: S311  a test's text, no secret
    typing = shown.typing(text, gap_ms=GAP_MS)
    for number in range(1, CALLS + 1):
        _until_typed(desk, number * KEYS // (CALLS + 1))
        caller = ring(desk, make_caller, OTHERS)
        _until_typed(desk, number * KEYS // (CALLS + 1) + WHILE_RINGING)
        caller.give_up()
        desk.until(lambda now: now.banner is None)
        caller.until("487")
    _until_typed(desk, KEYS)
    typing.wait(30)
    note = desk.look().note
    wrong = next((place for place in range(KEYS) if note[place : place + 1] != text[place]), None)
    assert wrong is None, f"key {wrong} of {KEYS} is not where it belongs"
    assert len(note) == KEYS


def _until_typed(desk: Seat, keys: int) -> None:
    """Wait until so many keys have arrived; what was typed is not told when they do not."""
    arrived = 0
    for _ in range(MOST_LOOKS):
        before, arrived = arrived, len(desk.look().note)
        if arrived >= keys:
            return
        desk.rest()
        assert before <= arrived, "something that was typed went away"
    raise AssertionError(f"only {arrived} of {keys} keys have arrived")
