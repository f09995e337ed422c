"""Cards that were opened."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Viewed:
    """Whose card, when, and in which call."""

    customer_id: UUID
    at: datetime
    call_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Views:
    """Several that wait together until the database takes them."""

    id: UUID
    viewed: tuple[Viewed, ...]
