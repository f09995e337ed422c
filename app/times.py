"""The clock, in one place, so that tests can hold it still. Moments are in UTC and carry their zone."""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251  this is the one clock


def monotonic() -> float:
    """Return seconds of a clock that is never set, for measuring how long something took."""
    return time.monotonic()
