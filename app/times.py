"""The clock, in one place, so that tests can hold it still. Moments are in UTC and carry their zone."""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251  this is the one clock


def monotonic() -> float:
    """Return seconds of a clock that is never set, for measuring how long something took."""
    return time.monotonic()


# Linux leaves sleep out of its steady clock and has another one with it; so has macOS, by another name.
_AWAKE_OR_ASLEEP = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC_RAW", None))


def slept_through() -> float:
    """Return seconds of a clock that is never set and goes on while the computer sleeps."""
    return time.monotonic() if _AWAKE_OR_ASLEEP is None else time.clock_gettime(_AWAKE_OR_ASLEEP)
