"""Orca on a bus of its own; what it says is read from its own log, and nobody hears it."""

import contextlib
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app import times
from tests.telephony.running_engine import pass_time

PATIENCE_SECONDS = 20.0
_SAID = re.compile(r"SPEECH OUTPUT: '(.*)'\{")
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


@dataclass(frozen=True, slots=True)
class Orca:
    """One screen reader."""

    log: Path
    variables: Mapping[str, str]  # what a program needs for Orca to find it

    @property
    def said(self) -> list[str]:
        """Everything it has said, oldest first."""
        text = self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""
        return _SAID.findall(text)

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
    home, runtime, log = folder / "home", folder / "runtime", folder / "orca.log"
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
        _started(running, ["orca", "--replace", f"--debug-file={log}"], environment)
        reader = Orca(
            log,
            {
                **screen,
                "XDG_RUNTIME_DIR": str(runtime),
                "DBUS_SESSION_BUS_ADDRESS": environment["DBUS_SESSION_BUS_ADDRESS"],
            },
        )
        reader.until_said(lambda sentence: "on" in sentence, 0)  # "Screen reader on."
        yield reader


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
