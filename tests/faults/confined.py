"""Runs Python where the disk refuses: a limit on file sizes, or a folder nobody may write to."""

import os
import resource
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path


def with_files_up_to(most_bytes: int, script: str, *arguments: str) -> str:
    """Return what a script prints that cannot make any file larger; to it the disk is full."""
    return _output([], script, arguments, most_bytes)


def without_writing(folder: Path, script: str, *arguments: str) -> str:
    """Return what a script prints while nothing in a folder and below it can be written."""
    below = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in below}
    for path in reversed(below):
        path.chmod(modes[path] & ~0o222)
    try:
        return _output(_without_root_rights(), script, arguments, None)
    finally:
        for path in below:
            path.chmod(modes[path])


def _without_root_rights() -> list[str]:
    """Return the beginning of a command line that takes from root what makes a read-only folder writable."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []


def _output(prefix: list[str], script: str, arguments: tuple[str, ...], most_bytes: int | None) -> str:
    done = subprocess.run(
        [*prefix, sys.executable, "-c", script, *arguments],
        preexec_fn=partial(_limit, most_bytes) if most_bytes is not None else None,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _limit(most_bytes: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
