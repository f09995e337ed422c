"""Hundreds of calls with typing in each: the window never stands still so long that one feels it.

The desk itself watches for that and writes it into its log.
"""

import os
import re
from pathlib import Path

import pytest

from app.folders import Folders
from tests.end_to_end.desk.conftest import MakeCaller
from tests.end_to_end.desk.ringing import ring
from tests.end_to_end.desk.seat import Seat

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(3600)]

FELT_MS = 100  # more than that, other programs' share left out
CALLS = int(os.environ.get("HATIF_SOAK_CALLS", "500"))
NUMBERS = ("0500001234", "0560000321", "0112000077", "0599999999")
SENTENCE = "Asks about the invoice of last month and wants to be called back. "


def test_the_window_never_stands_still(desk: Seat, make_caller: MakeCaller) -> None:
    """Every call is answered, written about, ended and wrapped up by the agent's own keys."""
    already = len(stalls(desk.profile))
    for number in range(CALLS):
        caller = ring(desk, make_caller, NUMBERS[number % len(NUMBERS)])
        desk.press("F4")
        desk.until_talking()
        desk.click("notes")
        desk.write(SENTENCE)
        assert desk.until(lambda now: now.note).note.strip() == SENTENCE.strip()
        desk.press("F12")
        caller.until("BYE")
        desk.until(lambda now: now.wraps_up)
        desk.choose("outcome", "information given")
        desk.click("finish")
        desk.until(lambda now: not now.wraps_up)
        caller.close()
    felt = [(all_ms, others_ms) for all_ms, others_ms in stalls(desk.profile)[already:]]
    assert [pair for pair in felt if pair[0] - pair[1] > FELT_MS] == [], f"of {len(felt)} in {CALLS} calls"


def stalls(profile: Path) -> list[tuple[int, int]]:
    """Return what the desk's log says of standing still: how long, and how long for want of a processor."""
    logs = Folders.under(profile).logs.glob("desk*.log*")
    lines = (line for log in logs for line in log.read_text(encoding="utf-8").splitlines())
    found = (re.search(r"stood still for (\d+) ms, (\d+) of them", line) for line in lines)
    return [(int(each[1]), int(each[2])) for each in found if each]
