"""Where the work after one call stands: how long it may take, and what becomes of it now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.wrap_up.modes import Mode, Rule


class Fate(StrEnum):
    """What is to be done with a wrap-up at this moment."""

    STAYS = "stays"
    COMPLETE = "complete"  # it is kept, and the agent is free
    INCOMPLETE = "incomplete"  # its text is kept, the agent is free, and it waits to be completed


class ExtensionReason(StrEnum):
    """Why more time was wanted."""

    NOTES = "notes"
    SYSTEM = "system"
    CASE = "case"
    COLLEAGUE = "colleague"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Work:
    """The work after one call, as far as time is concerned."""

    rule: Rule
    ends_at: datetime | None  # when its time is over
    extensions: int = 0
    is_done: bool = False  # the agent has pressed the button that ends it

    @property
    def extensions_left(self) -> int:
        """Return how often its time can still be made longer."""
        if self.ends_at is None or self.is_done:
            return 0
        return max(self.rule.most_extensions - self.extensions, 0)

    def extended(self, now: datetime) -> "Work":
        """Return it with more time; unchanged when it was made longer often enough, or the time is over."""
        if not self.extensions_left or self.ends_at is None or now >= self.ends_at:
            return self
        longer = self.ends_at + timedelta(seconds=self.rule.extension_seconds)
        return replace(self, ends_at=longer, extensions=self.extensions + 1)

    def done(self) -> "Work":
        """Return it as the agent has ended it."""
        return replace(self, is_done=True)

    def fate(self, now: datetime, *, is_whole: bool = True) -> Fate:
        """Say what is to be done now; `is_whole` says whether all that is asked for is there."""
        is_over = self.ends_at is not None and now >= self.ends_at
        ended = Fate.COMPLETE if self.is_done and is_whole else Fate.INCOMPLETE
        if self.rule.mode is Mode.COOL_DOWN and self.ends_at is not None:
            return ended if is_over else Fate.STAYS
        if self.is_done and is_whole:
            return Fate.COMPLETE
        return Fate.INCOMPLETE if is_over else Fate.STAYS
