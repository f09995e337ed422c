"""Somebody who sees nothing: Orca says each control that Tab comes to, and what happens meanwhile."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.folders import Folders
from tests.end_to_end.desk.conftest import MakeCaller
from tests.end_to_end.desk.orca import Orca, orca
from tests.end_to_end.desk.ringing import ring
from tests.end_to_end.desk.screen import screen
from tests.end_to_end.desk.seat import Seat

DEBIAN_PACKAGES = ("orca", "at-spi2-core", "dbus", "xvfb", "xdotool", "libxkbcommon-x11-0", "libxcb-cursor0")
pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(900)]

KNOWN = "0500001234"
MOST_TABS = 60
ROLES_ALONE = frozenset({"push button.", "check box not checked.", "check box checked.", "text.", "entry."})


class Reading:
    """A desk, and who reads it aloud."""

    def __init__(self, seat: Seat, reader: Orca) -> None:
        self.seat, self.reader = seat, reader

    def after(self, keys: str, part: str) -> None:
        """Press keys and wait until something is said of which this is a part."""
        since = len(self.reader.said)
        self.seat.press(keys)
        self.reader.until_said(lambda sentence: part in sentence, since)

    def walk(self) -> list[str]:
        """Go round by Tab; each place must be said. Return the names of those that were passed."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            since = len(self.reader.said)
            place = self.seat.press("Tab").focus
            if passed and place == passed[0]:
                return passed
            passed.append(place)
            said = self.reader.until_said(bool, since)
            assert said.strip().lower() not in ROLES_ALONE, f"{place} has no name"
        return passed


@pytest.fixture(params=["en", "ar"])
def reading(request: pytest.FixtureRequest, company: Path, tmp_path: Path) -> Iterator[Reading]:
    """A desk on a screen that is read aloud."""
    profile = tmp_path / "profile"
    shutil.copytree(company, Folders.under(profile).data)
    arguments = ("demo", "--language", str(request.param), "--sound", "none", "--sip-port", "0")
    with screen() as shown, orca(tmp_path, shown.variables) as reader:
        seat = Seat(profile, *arguments, variables=reader.variables)
        try:
            seat.until(lambda now: now.is_settled)
            title = "هاتف" if seat.look().is_right_to_left else "Hatif"
            shown.focus(title)
            reader.until_said(lambda sentence: title in sentence, 0)
            yield Reading(seat, reader)
        finally:
            seat.leave()


WORDS = {
    False: ("Incoming call:", "On call", "On hold", "Wrap-up", "Ready"),
    True: ("مكالمة واردة", "في مكالمة", "قيد التعليق", "إنهاء المكالمة", "جاهز"),
}


def test_each_place_is_said_and_whatever_happens(reading: Reading, make_caller: MakeCaller) -> None:
    """Between calls, in a call and in the wrap-up; the focus stays where it was when somebody calls."""
    seat, reader = reading.seat, reading.reader
    rings, on_call, on_hold, wraps_up, ready = WORDS[seat.look().is_right_to_left]
    assert len(reading.walk()) > 8
    place, since = seat.look().focus, len(reader.said)
    ring(seat, make_caller, KNOWN)
    reader.until_said(lambda sentence: rings in sentence, since)
    assert seat.look().focus == place
    reading.after("F4", on_call)
    reading.after("F8", on_hold)
    reading.after("F8", on_call)
    assert len(reading.walk()) > 12
    reading.after("F12", wraps_up)
    assert len(reading.walk()) > 12
    seat.choose("outcome", "information given" if ready == "Ready" else "أعطيت المعلومة")
    reading.after("Ctrl+Return", ready)
