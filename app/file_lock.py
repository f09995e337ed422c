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
    handle = _opened(path)
    try:
        _wait_for(handle)
        yield
    finally:
        os.close(handle)  # and the lock is gone


def taken(path: Path) -> int | None:
    """Take the lock of a file if it is free, and return what `let_go` wants; None when another has it."""
    handle = _opened(path)
    if _try(handle):
        return handle
    os.close(handle)
    return None


def let_go(handle: int) -> None:
    """Free a lock that was taken."""
    os.close(handle)


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be made: {error.strerror}") from error


if sys.platform == "win32":
    import msvcrt

    def _wait_for(handle: int) -> None:
        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # waits for ten seconds, then raises
            except OSError:
                continue
            return

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _wait_for(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
