"""How far a call to oneself has come, and how it ended."""

from dataclasses import dataclass
from enum import StrEnum


class TrialStage(StrEnum):
    """How far it has come."""

    CALLING = "calling"
    TALKING = "talking"
    OVER = "over"


class TrialEnd(StrEnum):
    """How it ended."""

    NONE = ""
    HEARD = "heard"  # sound went out and came back
    SILENT = "silent"  # the call came about, and no sound came
    REFUSED = "refused"  # by the PBX, or by the engine
    NOBODY = "nobody"  # it rang, and nobody picked up
    CUT = "cut"  # it ended by itself in the middle
    LEFT = "left"  # a customer calls, or the window was closed


@dataclass(frozen=True, slots=True)
class TrialNews:
    """What is known of it now."""

    stage: TrialStage
    end: TrialEnd = TrialEnd.NONE
    loudest: int = -1  # 0 to 100, of what the microphone heard; -1 where nobody measured it
