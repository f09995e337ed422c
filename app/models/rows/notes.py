"""What was pinned to a customer for whoever talks to him next."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PinnedNote:
    """One pinned note."""

    id: UUID
    text: str
    at: datetime
    by: str
