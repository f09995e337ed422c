"""A change that waits for a second person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.models.rows.records import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingChange:
    """Who wants to change what, and why; the values of a private fact are hidden."""

    id: UUID
    customer_id: UUID
    customer_name: str
    customer_name_latin: str
    kind: str  # a PrivateKind, or the part of a line
    before: str
    after: str
    reason: str
    asked_by: UUID | None
    asked_name: str
    asked_name_latin: str
    asked_at: datetime
    line_before: Json = None  # of a line; None is one that is not there
    line_after: Json = None
    in_call: bool = False
