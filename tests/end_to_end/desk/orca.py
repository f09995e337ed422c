"""Orca on a bus of its own; what it says is read from its own log, and nobody hears it.

The log is a terminal: into a file it would be written a page at a time.
"""

import contextlib
import os
import re
import subprocess
import threading
import tty
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from app import times
from tests.telephony.running_engine import pass_time

PATIENCE_SECONDS = 20.0
_SAID = re.compile(r"SPEECH OUTPUT: '(.*)'\{")
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


class Orca:
    """One screen reader."""

    def __init__(self) -> None:
        self.said: list[str] = []  # everything, oldest first
        self.variables: Mapping[str, str] = {}  # what a program needs for Orca to find it
        self._rest = b""

    def listen(self, terminal: int) -> None:
        """Take what it writes until it has ended."""
        with contextlib.suppress(OSError):  # that is how a terminal says that nobody writes any more
            while written := os.read(terminal, 65_536):
                *lines, self._rest = (self._rest + written).split(b"\n")
                found = (_SAID.search(line.decode(errors="replace")) for line in lines)
                self.said += [sentence[1] for sentence in found if sentence]

    def until_said(self, fits: Callable[[str], bool], since: int) -> str:
        """Wait until it has said something fitting after so many sentences, and return that."""
        end = times.monotonic() + PATIENCE_SECONDS
        while True:
            found = next((sentence for sentence in self.said[since:] if fits(sentence)), "")
            if found:
                return found
            assert times.monotonic() < end, f"Orca said only {self.said[since:]}"
            pass_time(0.1)


@contextlib.contextmanager
def orca(folder: Path, screen: Mapping[str, str]) -> Iterator[Orca]:
    """Have Orca read a screen for a while."""
    home, runtime = folder / "home", folder / "runtime"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8"}
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    environment = {**os.environ, **own, **folders, **screen}
    with contextlib.ExitStack() as running:
        bus = _started(running, ["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        _started(running, [str(_LAUNCHER), "--launch-immediately"], environment)
        reader = Orca()
        log = running.enter_context(_terminal(reader))
        _started(running, ["orca", "--replace", f"--debug-file={log}"], environment)
        names = ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
        reader.variables = {**screen, **{name: environment[name] for name in names}}
        reader.until_said(lambda sentence: "on" in sentence, 0)  # "Screen reader on."
        yield reader


@contextlib.contextmanager
def _terminal(reader: Orca) -> Iterator[str]:
    """Have a terminal whose other end the reader listens to."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    listener = threading.Thread(target=reader.listen, args=(ours,), name="orca")
    listener.start()
    try:
        yield os.ttyname(theirs)
    finally:
        os.close(theirs)
        listener.join(10)
        os.close(ours)


def _started(
    running: contextlib.ExitStack, command: list[str], environment: dict[str, str]
) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    running.callback(_end, process)
    return process


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
    if process.stdout is not None:
        process.stdout.close()
