"""Sums of calls, as reports see them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.measures.grains import DAY, HALF_HOUR


class SumKind(StrEnum):
    """What calls that are summed up have in common."""

    QUEUE = "queue"
    AGENT = "agent"
    OUTCOME = "outcome"
    REASON = "reason"
    SCRIPT = "script"


GRAINS = dict.fromkeys(SumKind, (DAY,)) | {SumKind.QUEUE: (DAY, HALF_HOUR)}


@dataclass(frozen=True, slots=True)
class SumKey:
    """Whose calls: a queue or a script by its key, an agent, an outcome or a reason by its UUID."""

    name: str = ""
    item_id: UUID | None = None
