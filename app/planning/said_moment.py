"""A moment as somebody said it: exactly, as a day, or as a window; and why a text is none."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.errors import BadInput
from app.planning.wall_time import WallTime


class Precision(StrEnum):
    """How exactly something was promised."""

    MOMENT = "moment"
    DAY = "day"
    WINDOW = "window"


class Trouble(StrEnum):
    """Why a text could not be read as a moment."""

    EMPTY = "empty"
    UNKNOWN_WORD = "unknown_word"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    SAID_TWICE = "said_twice"
    NOTHING_SAID = "nothing_said"
    PAST = "past"
    TOO_FAR = "too_far"
    TURNED_ROUND = "turned_round"
    OTHER_WEEKDAY = "other_weekday"


class Unread(BadInput):
    """A text that is no moment; `word` is what was not understood, for showing it, not for logs."""

    def __init__(self, trouble: Trouble, word: str = "") -> None:
        super().__init__(f"not a moment: {trouble}")
        self.trouble = trouble
        self.word = word


@dataclass(frozen=True, slots=True)
class SaidMoment:
    """What a text says: a wall time, a whole day, or a window; exact when it was counted from now."""

    precision: Precision
    begin: WallTime
    end: WallTime | None = None  # of a window
    exact: datetime | None = None  # "in 20 minutes": this moment, whatever clocks are turned meanwhile
    is_assumed: bool = False  # morning or evening was not said

    @property
    def moments(self) -> tuple[datetime, ...]:
        """Return the moments its beginning can be."""
        return (self.exact,) if self.exact is not None else self.begin.moments
