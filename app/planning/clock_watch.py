"""Notices a computer clock that is wrong, or was set: promises hang on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TOLERATED = timedelta(seconds=90)  # between this computer and the server
JUMP = timedelta(seconds=20)  # between the clock and the time that passed


class ClockTrouble(StrEnum):
    """What is wrong with the clock."""

    FAST = "fast"
    SLOW = "slow"


def trouble(here: datetime, server: datetime) -> ClockTrouble | None:
    """Compare this computer's clock with the server's."""
    ahead = here - server
    if abs(ahead) <= TOLERATED:
        return None
    return ClockTrouble.FAST if ahead > timedelta(0) else ClockTrouble.SLOW


@dataclass(slots=True)
class ClockWatch:
    """Sees that a clock was set, or that the computer slept: the clock and the passed seconds disagree."""

    last_clock: datetime
    last_monotonic: float

    def jump(self, clock: datetime, monotonic: float) -> timedelta:
        """Return by how much the clock leapt since the last look; nothing while it runs as it should."""
        passed = timedelta(seconds=monotonic - self.last_monotonic)
        leapt = clock - self.last_clock - passed
        self.last_clock, self.last_monotonic = clock, monotonic
        return leapt if abs(leapt) > JUMP else timedelta(0)
