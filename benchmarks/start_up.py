"""From start to first paint and to taking calls, beside an empty Qt window in the same run."""

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
from benchmarks.instruments.waiting import until

PAINT_AT_MOST = 2.0  # times the empty window's
CALLS_AT_MOST = 3.5
RUNS = 9
EMPTY_WINDOW = [sys.executable, "-m", "benchmarks.instruments.empty_window"]
SEEN: Rectangle = (0, 380, 1366, 388)  # a strip across the middle, which either window covers


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in seconds."""

    painted: float
    ready: float


@dataclass(frozen=True, slots=True)
class Starter:
    """Starts programs on one screen and watches it from outside."""

    folder: Path
    display: str
    screen: Framebuffer

    def start(self, command: Sequence[str], word: str = "") -> Start:
        """Start a program and end it when something is seen of it and it has printed the word."""
        log = self.folder / "log"
        variables = own_variables(self.folder, DISPLAY=self.display, QT_QPA_PLATFORM="xcb")
        self.screen.settled()  # what the last program had still sent is drawn after its end
        until(lambda: not self._is_painted(), "the screen is empty")
        started = time.perf_counter()
        with running(command, log, variables):
            painted = _seconds_until(self._is_painted, "something is seen", started)
            ready = _seconds_until(lambda: word in log.read_text(encoding="utf-8"), "it is ready", started)
        return Start(painted, ready)

    def _is_painted(self) -> bool:
        return any(self.screen.pixels(SEEN))  # the bare screen is black


def _seconds_until(happened: Callable[[], bool], what: str, started: float) -> float:
    until(happened, what, look_seconds=0.001)
    return time.perf_counter() - started


def measured(starter: Starter, command: Sequence[str]) -> tuple[list[Start], list[Start]]:
    """Start the empty window and the desk in turn; the first turn only warms up and makes the profile."""
    turns = []
    for turn in range(RUNS + 1):
        empty, ours = starter.start(EMPTY_WINDOW), starter.start(command, "ready")
        print(
            f"  {turn}: {empty.painted:.3f} s; desk {ours.painted:.3f} s and {ours.ready:.3f} s", flush=True
        )
        turns.append((empty, ours))
    return [empty for empty, _ in turns[1:]], [ours for _, ours in turns[1:]]


def main() -> int:
    """Compare the medians."""
    with tempfile.TemporaryDirectory(prefix="hatif-start-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        command = desk.command(folder, free_port(socket.SOCK_DGRAM), "--sound", "none")
        with own_screen(folder) as display:
            empty, ours = measured(Starter(folder, display, Framebuffer(folder)), command)
    base = statistics.median(start.painted for start in empty)
    painted = statistics.median(start.painted for start in ours) / base
    ready = statistics.median(start.ready for start in ours) / base
    print(f"an empty window: {base:.3f} s")
    print(
        f"start_up: first paint {painted:.2f}, taking calls {ready:.2f} times an empty window's first paint "
        f"(target: at most {PAINT_AT_MOST} and {CALLS_AT_MOST})"
    )
    return 0 if painted <= PAINT_AT_MOST and ready <= CALLS_AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
