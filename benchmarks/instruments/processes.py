"""Programs under measure: started in a session of their own, weighed, and surely ended."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import psutil

from benchmarks.instruments.waiting import let_pass
from hatif import LEAN

END_SECONDS = 5
STEADY_SHARE = 0.01
STEADY_TRIES = 20


@contextlib.contextmanager
def running(
    command: Sequence[str], log: Path, variables: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program; at the end it and all its children are told to go, and made to after five seconds."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env=dict(variables),
            start_new_session=True,
        )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program with all its children, also those in a session of their own."""
    family = children(process.pid)
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(END_SECONDS)
    for member in family:
        with contextlib.suppress(psutil.NoSuchProcess):
            member.terminate()
    for member in psutil.wait_procs(family, END_SECONDS)[1]:
        member.kill()
    if process.poll() is None:
        process.kill()
        process.wait(END_SECONDS)


def children(pid: int) -> list[psutil.Process]:
    """Return every process below this one."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def proportional_bytes(pid: int) -> int:
    """Return the memory of a program and its children: what is shared counts in shares (PSS)."""
    return sum(
        _proportional_bytes_of_one(member) for member in (pid, *(child.pid for child in children(pid)))
    )


def steady_bytes(pid: int) -> int:
    """Return a program's memory once it has stopped changing by more than one per cent a second."""
    last = proportional_bytes(pid)
    for _ in range(STEADY_TRIES):
        let_pass(1.0)
        now = proportional_bytes(pid)
        if abs(now - last) < now * STEADY_SHARE:
            return now
        last = now
    return last


def _proportional_bytes_of_one(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return 0  # a child that has just ended
    kilobytes = next(line.split()[1] for line in text.splitlines() if line.startswith("Pss:"))
    return int(kilobytes) * 1024


def own_variables(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of a person who has only just begun: nothing of theirs is read or written.

    Python is as lean as `hatif.py` makes it for whoever works with Hatif.
    """
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG") if name in os.environ}
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    places = {
        "HOME": folder,
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_STATE_HOME": folder / "state",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_RUNTIME_DIR": runtime,
    }
    return {**LEAN, **kept, **{name: str(path) for name, path in places.items()}, **more}
