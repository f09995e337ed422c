"""A change of a private fact that waits for a second person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingChange:
    """Who wants to change what, and why; both values are hidden."""

    id: UUID
    customer_id: UUID
    customer_name: str
    customer_name_latin: str
    kind: str  # a PrivateKind
    before: str
    after: str
    reason: str
    asked_by: UUID | None
    asked_name: str
    asked_name_latin: str
    asked_at: datetime
