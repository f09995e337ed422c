"""Saved views of a list."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """One view under its name."""

    id: UUID
    name: str
    content: str  # JSON
