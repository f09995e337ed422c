"""What a supervisor has an agent's desk do."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

VALID_MINUTES = 30  # an order that no desk has taken by then is not meant any more


class OrderKind(StrEnum):
    """What the desk is to do."""

    STATE = "state"
    FINISH_WRAP_UP = "finish_wrap_up"


class OrderResult(StrEnum):
    """What the desk has made of it."""

    DONE = "done"
    NEXT = "next"  # it comes after the call and its wrap-up
    NOTHING = "nothing"  # there was no wrap-up to finish
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class NewStateOrder:
    """An order to be given."""

    id: UUID
    agent_id: UUID
    kind: OrderKind
    why: str
    state: str = ""  # "ready", "break" or "training"
    break_reason: str = ""


@dataclass(frozen=True, slots=True)
class StateOrderRow:
    """An order as the desk, or whoever gave it, sees it."""

    id: UUID
    agent_id: UUID
    by_name: str
    by_name_latin: str
    kind: str
    state: str
    break_reason: str
    why: str
    ordered_at: datetime
    result: str  # an OrderResult, or empty while it waits
