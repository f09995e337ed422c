"""How much time a queue gives for the work after a call, and what it asks for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Mode(StrEnum):
    """The four ways in which a queue lets its calls be wrapped up."""

    OPTIONAL = "optional"  # nothing is asked for
    UNTIL_DONE = "until_done"  # what is asked for must be there, and takes the time it takes
    TIMED = "timed"  # the same, for so many seconds at most
    COOL_DOWN = "cool_down"  # for so many seconds, also for who is done sooner


TIMED_MODES = frozenset({Mode.TIMED, Mode.COOL_DOWN})
DEFAULT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for the calls of one queue."""

    mode: Mode = Mode.TIMED
    seconds: int = DEFAULT_SECONDS
    most_extensions: int = 2
    extension_seconds: int = 60

    @property
    def is_timed(self) -> bool:
        """Whether the time is counted."""
        return self.mode in TIMED_MODES and self.seconds > 0

    def ends_at(self, begun_at: datetime) -> datetime | None:
        """Return when the time will be over; None when nobody counts it."""
        return begun_at + timedelta(seconds=self.seconds) if self.is_timed else None


def rule_of(mode: str, seconds: int, *, most_extensions: int = 2, extension_seconds: int = 60) -> Rule:
    """Return the rule as it is stored; a word nobody knows is timed, and no time at all is until done."""
    known = Mode(mode) if mode in list(Mode) else Mode.TIMED
    if known in TIMED_MODES and seconds <= 0:
        known = Mode.UNTIL_DONE
    return Rule(known, max(seconds, 0), max(most_extensions, 0), max(extension_seconds, 0))
