"""Calls whose wrap-up waits to be completed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class IncompleteRow:
    """One call that waits, and whose it is."""

    call_id: UUID
    agent_id: UUID
    agent_name: str
    agent_name_latin: str
    direction: str
    number: str
    queue: str
    customer_id: UUID | None
    customer_name: str
    customer_name_latin: str
    answered_at: datetime | None
    ended_at: datetime
    note: str  # its beginning
