"""From start to first paint and to taking calls, beside an empty Qt window in the same run.

A desk takes calls when it rings for one: it is called from outside as soon as it says that it is ready, and
again when it refuses the call for want of a window that answers.
"""

import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.instruments import desk
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.framebuffer import Framebuffer, Rectangle
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.screen import own_screen
from benchmarks.instruments.sip_caller import LOOPBACK, SipCaller
from benchmarks.instruments.waiting import until

PAINT_AT_MOST = 2.0  # times the empty window's
CALLS_AT_MOST = 3.5
RUNS = 9
EMPTY_WINDOW = [sys.executable, "-m", "benchmarks.instruments.empty_window"]
MOST_CALLS = 20
RING_SECONDS = 0.51  # the engine gives a desk half a second to show a call, and then sends 480
NUMBER = "+966501234567"
SEEN: Rectangle = (0, 380, 1366, 388)  # a strip across the middle, which either window covers


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in seconds."""

    painted: float
    rang: float = 0.0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Starter:
    """Starts programs on one screen and watches it from outside."""

    folder: Path
    display: str
    screen: Framebuffer

    def start(self, command: Sequence[str], sip_port: int = 0) -> Start:
        """Start a program and end it when something is seen of it and, if it has a port, it has rung."""
        log = self.folder / "log"
        variables = own_variables(self.folder, DISPLAY=self.display, QT_QPA_PLATFORM="xcb")
        self.screen.settled()  # what the last program had still sent is drawn after its end
        until(lambda: not self._is_painted(), "the screen is empty")
        started = time.perf_counter()
        with running(command, log, variables):
            painted = _seconds_until(self._is_painted, "something is seen", started)
            if not sip_port:
                return Start(painted)
            _seconds_until(lambda: "ready" in log.read_text(encoding="utf-8"), "it is ready", started)
            refused = _calls_until_it_rings(sip_port)
            return Start(painted, time.perf_counter() - started, refused)

    def _is_painted(self) -> bool:
        return any(self.screen.pixels(SEEN))  # the bare screen is black


def _seconds_until(happened: Callable[[], bool], what: str, started: float) -> float:
    until(happened, what, look_seconds=0.001)
    return time.perf_counter() - started


def _calls_until_it_rings(sip_port: int) -> int:
    """Return how many calls were refused before one rang."""
    caller = SipCaller(sip_port)
    try:
        for refused in range(MOST_CALLS):
            caller.invite(NUMBER)
            if caller.ringing_at(RING_SECONDS) is not None:
                caller.cancel()
                return refused
    finally:
        caller.close()
    raise RuntimeError("the desk said that it was ready and did not ring")


def measured(starter: Starter, command: Sequence[str], sip_port: int) -> tuple[list[Start], list[Start]]:
    """Start the empty window and the desk in turn; the first turn only warms up and makes the profile."""
    turns = []
    for turn in range(RUNS + 1):
        empty, ours = starter.start(EMPTY_WINDOW), starter.start(command, sip_port)
        print(
            f"  {turn}: {empty.painted:.3f} s; desk {ours.painted:.3f} s, rang after {ours.rang:.3f} s",
            end="",
        )
        print(f", {ours.refused} calls refused before" if ours.refused else "", flush=True)
        turns.append((empty, ours))
    return [empty for empty, _ in turns[1:]], [ours for _, ours in turns[1:]]


def main() -> int:
    """Compare the medians."""
    with tempfile.TemporaryDirectory(prefix="hatif-start-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sip_port = free_port(socket.SOCK_DGRAM)
        command = desk.command(folder, sip_port, "--sound", "none", "--trunk", LOOPBACK)
        with own_screen(folder) as display:
            empty, ours = measured(Starter(folder, display, Framebuffer(folder)), command, sip_port)
    base = statistics.median(start.painted for start in empty)
    painted = statistics.median(start.painted for start in ours) / base
    ready = statistics.median(start.rang for start in ours) / base
    print(f"an empty window: {base:.3f} s")
    print(
        f"start_up: first paint {painted:.2f}, taking calls {ready:.2f} times an empty window's first paint "
        f"(target: at most {PAINT_AT_MOST} and {CALLS_AT_MOST})"
    )
    return 0 if painted <= PAINT_AT_MOST and ready <= CALLS_AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
