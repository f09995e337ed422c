"""What comes after a try: busy, no answer, voicemail; when to try again, and when a person must decide."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.planning.calling_windows import CalledParty
from app.planning.landing import Landing, land
from app.planning.working_hours import WorkingHours


class AttemptOutcome(StrEnum):
    """How a try went."""

    REACHED = "reached"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"  # a message was left; the promise is not kept by it
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"  # the customer does not want the call any more
    FAILED = "failed"  # the network did not get through
    CALLED_IN = "called_in"  # he called by himself


MOST_TRIES = 6  # then the lead decides
_MINUTES = {  # after the first, second, third … try
    AttemptOutcome.BUSY: (5, 15, 30, 60),
    AttemptOutcome.NO_ANSWER: (30, 120, 240, 1440),
    AttemptOutcome.VOICEMAIL: (240, 1440),
    AttemptOutcome.FAILED: (5, 30, 120),
}
ENDS = frozenset({AttemptOutcome.REACHED, AttemptOutcome.REFUSED, AttemptOutcome.CALLED_IN})


def next_try(
    outcome: AttemptOutcome,
    tries: int,
    now: datetime,
    *,
    party: CalledParty | None = None,
    hours: WorkingHours | None = None,
) -> Landing | None:
    """Return where the next try lands; None when there is none: it is done, or somebody must decide."""
    delays = _MINUTES.get(outcome)
    if delays is None or tries >= MOST_TRIES:
        return None
    wait = timedelta(minutes=delays[min(max(tries, 1), len(delays)) - 1])
    return land(now + wait, party=party, hours=hours, now=now)


def needs_decision(outcome: AttemptOutcome, tries: int) -> bool:
    """Say whether the team's lead has to look: a wrong number, or too many tries."""
    return outcome is AttemptOutcome.WRONG_NUMBER or (outcome not in ENDS and tries >= MOST_TRIES)
