"""Waiting for the thing itself."""

import threading
import time
from collections.abc import Callable

LOOK_SECONDS = 0.02


class TookTooLong(Exception):
    """What was waited for did not happen."""


def until(
    happened: Callable[[], bool],
    what: str,
    *,
    at_most_seconds: float = 30.0,
    look_seconds: float = LOOK_SECONDS,
) -> None:
    """Return as soon as it has happened; raise `TookTooLong`, naming it, when it does not."""
    end = time.monotonic() + at_most_seconds
    while not happened():
        if time.monotonic() > end:
            raise TookTooLong(f"{what}: not within {at_most_seconds:.0f} s")
        let_pass(look_seconds)


def let_pass(seconds: float) -> None:
    """Let the programs under measure go on for so long."""
    threading.Event().wait(seconds)
