"""What somebody wants to promise, and what is said about it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.planning.landing import Landing


@dataclass(frozen=True, slots=True)
class Wish:
    """A moment somebody wants to promise something for."""

    at: datetime
    number: str
    customer_id: UUID | None
    is_call: bool = True  # a letter may be written at any hour
    basis: str = ""  # why he may be called; "" is that he asked for it


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a wish lands."""

    wish: Wish
    landing: Landing
    zone: str  # where the customer is, as far as we know
    other_zone: str = ""  # where his number or his address says he is, if that shows another time
    is_hour_full: bool = False  # the team has promised enough for this hour
