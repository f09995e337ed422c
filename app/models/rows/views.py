"""A card that was opened."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Viewed:
    """Whose card, when, and in which call."""

    customer_id: UUID
    at: datetime
    call_id: UUID | None = None
