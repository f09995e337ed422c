"""Who is to be asked how content he is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A call whose customer gets a link."""

    call_id: UUID
    number: str
    email: str
    language: str
    ended_at: datetime
