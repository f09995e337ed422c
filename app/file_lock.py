"""Lets one process at a time do something; the system itself lets go for one that dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import Unavailable


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until no other process is in here with the same file, which is made where need be and stays."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be made: {error.strerror}") from error
    try:
        _wait_for(handle)
        yield
    finally:
        os.close(handle)  # and the lock is gone


if sys.platform == "win32":
    import msvcrt

    def _wait_for(handle: int) -> None:
        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # waits for ten seconds, then raises
            except OSError:
                continue
            return
else:
    import fcntl

    def _wait_for(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
