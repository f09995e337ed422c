"""What figures are made of: counts and seconds that can be added up over calls, agents and intervals."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import add, attrgetter

from app.measures.waits import NONE_WAITED

SHORT_SECONDS = 5  # whoever gives up sooner never really waited


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The sums behind the figures of some calls, or of some agents' time; what is not known is nought."""

    # callers who wanted into a queue: each counts once, in the interval in which he came
    offered: int = 0
    answered: int = 0
    abandoned: int = 0  # gave up after five seconds or later
    abandoned_short: int = 0  # gave up sooner
    unserved: int = 0  # neither answered nor given up: sent on, turned away, or the wait was limited
    waited_seconds: int = 0  # of the answered
    waits: tuple[int, ...] = NONE_WAITED  # the answered, by the steps of app.measures.waits

    # legs: what an agent had to do with a call, in the interval in which it was offered to him
    handled: int = 0  # answered by the agent, or by whom he called
    handled_in: int = 0
    talk_seconds: int = 0  # without hold
    hold_seconds: int = 0
    wrap_up_seconds: int = 0
    held: int = 0  # handled calls with a hold
    transferred: int = 0  # handled calls that were put through to somebody else
    not_answered: int = 0  # offers that rang until their time was over
    declined: int = 0  # offers the agent refused
    gave_up_ringing: int = 0  # offers whose caller hung up while it rang
    incomplete_wrap_ups: int = 0  # handled calls whose wrap-up ran out of time or is not finished

    # what became of the matter
    said_resolved: int = 0  # handled calls marked "resolved"
    said_either: int = 0  # handled calls marked "resolved" or "not resolved"
    matters: int = 0  # handled calls of known customers with a reason, whose seven days are over
    repeated: int = 0  # of these, followed by another with the same customer and reason within seven days
    scores: int = 0  # answers to "how content are you?"
    high_scores: int = 0  # 4 or 5 of 5
    score_sum: int = 0

    # cases, by when they were opened
    cases_opened: int = 0
    cases_closed: int = 0
    case_seconds: int = 0  # from opening to closing, of the closed

    # agents' time
    ready_seconds: int = 0
    signed_in_seconds: int = 0
    break_seconds: int = 0
    scheduled_seconds: int = 0
    adherent_seconds: int = 0

    # promises, by the time they were for
    kept_on_time: int = 0
    kept_late: int = 0
    broken: int = 0
    open_on_time: int = 0
    open_late: int = 0
    tries: int = 0  # of the promises that were kept
    open_age_seconds: int = 0  # of the promises that are open

    @property
    def handle_seconds(self) -> int:
        """Return what handling took: talk, hold and wrap-up."""
        return self.talk_seconds + self.hold_seconds + self.wrap_up_seconds

    def __add__(self, other: "Parts") -> "Parts":
        """Return the sums of both."""
        counts = dict(zip(COUNTED, map(add, _counts(self), _counts(other)), strict=True))
        return Parts(**counts, waits=tuple(map(add, self.waits, other.waits)))


NAMES = tuple(field.name for field in fields(Parts))
COUNTED = tuple(name for name in NAMES if name != "waits")  # plain whole numbers
NOTHING = Parts()
_counts = attrgetter(*COUNTED)


def total(parts: Iterable[Parts]) -> Parts:
    """Return the sum of many."""
    whole = list(parts)
    sums = {name: sum(getattr(part, name) for part in whole) for name in COUNTED}
    waits = tuple(map(sum, zip(NONE_WAITED, *(part.waits for part in whole), strict=True)))
    return Parts(**sums, waits=waits)
