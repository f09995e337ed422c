"""Hatif's desk with its engine, as an agent starts it."""

import contextlib
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.instruments import caller
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.screen import press, window_ids
from benchmarks.instruments.waiting import until


@dataclass(frozen=True, slots=True)
class RunningDesk:
    """A desk on a screen, taking calls."""

    process: subprocess.Popen[bytes]
    address: str
    display: str

    def answer(self) -> None:
        """Answer the call that is offered, with the key an agent uses."""
        press(self.display, window_ids(self.display, "Hatif|هاتف")[0], "F4")


def command(folder: Path, sip_port: int, *more: str) -> list[str]:
    """Return the command line of a desk whose profile lies in this folder and whose trunk is the caller."""
    profile = ["--profile", str(folder / "profile"), "--sip-port", str(sip_port)]
    return [sys.executable, "-m", "app", "desk", *profile, "--trunk", caller.ADDRESS, "--report-start", *more]


@contextlib.contextmanager
def running_desk(folder: Path, display: str, pulse_server: str) -> Iterator[RunningDesk]:
    """Start a desk and yield it once it can take calls."""
    folder.mkdir(parents=True, exist_ok=True)
    sip_port = caller.free_port(socket.SOCK_DGRAM)
    log = folder / "log"
    variables = own_variables(folder, DISPLAY=display, PULSE_SERVER=pulse_server, QT_QPA_PLATFORM="xcb")
    with running(command(folder, sip_port), log, variables) as process:
        until(lambda: "ready" in log.read_text(encoding="utf-8").split(), "the desk can take calls")
        yield RunningDesk(process, f"sip:agent@127.0.0.1:{sip_port}", display)
