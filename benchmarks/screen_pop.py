"""From a stranger's INVITE to the pixels that say who calls, beside Twinkle's first pixels in the same run."""

import contextlib
import socket
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app import times
from app.practice import calls, company
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.framebuffer import (
    BYTES_PER_PIXEL,
    WIDTH,
    Framebuffer,
    Rectangle,
    changed_rows,
    moment_when,
)
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.screen import own_screen
from benchmarks.instruments.sip_caller import SipCaller
from benchmarks.instruments.twinkle import running_twinkle
from benchmarks.instruments.waiting import let_pass, until

DEBIAN_PACKAGES = ("twinkle", "xvfb", "xdotool")
CALLS = 200
AT_MOST = 1.5  # of Twinkle's median
PAUSE_SECONDS = 0.15


@dataclass(frozen=True, slots=True)
class Pop:
    """One call, in milliseconds after its INVITE."""

    ringing: float
    painted: float


def pops(caller: SipCaller, number: str, screen: Framebuffer, is_painted: Callable[[], bool]) -> Iterator[Pop]:
    """Call again and again; each time wait for 180 and for the pixels."""
    for done in range(CALLS):
        sent = caller.invite(number)
        painted = moment_when(is_painted)
        ringing = caller.ringing_at()
        if painted is None or ringing is None:
            raise RuntimeError(f"call {done + 1} was not shown or did not ring")
        yield Pop((ringing - sent) * 1000, (painted - sent) * 1000)
        caller.cancel()
        until(lambda: not is_painted(), "the panel goes when the caller goes")
        let_pass(PAUSE_SECONDS)
        if done % 50 == 49:
            print(f"  {done + 1} of {CALLS} calls", flush=True)


def still_part(screen: Framebuffer, caller: SipCaller, number: str) -> tuple[Rectangle, bytes]:
    """Return the area of the name in the panel, and its pixels once the caller is identified.

    A call that is left to ring shows them: what differs from the idle screen and no longer moves.
    """
    idle = screen.settled()
    caller.invite(number)
    let_pass(1.5)
    shown = screen.pixels()
    rows = changed_rows(idle, shown)
    top, bottom = rows[0], min(rows[-1] + 1, rows[0] + 120)
    area = (WIDTH // 16, top, WIDTH // 2, bottom)
    pictures = [_lines(screen, area)]
    for _ in range(20):
        let_pass(0.1)
        pictures.append(_lines(screen, area))
    caller.cancel()
    still = [row for row, lines in enumerate(zip(*pictures, strict=True)) if len(set(lines)) == 1]
    begin, end = _longest_run(still)
    area = (area[0], top + begin, area[2], top + end)
    until(lambda: screen.pixels(area) != b"".join(pictures[0][begin:end]), "the panel goes")
    return area, b"".join(pictures[0][begin:end])
