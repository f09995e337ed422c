"""Shifts: who is to work when, and how it was kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.measures.adherence import Adherence


@dataclass(frozen=True, slots=True)
class NewShift:
    """When an agent is to work, and how many minutes of it he may rest."""

    agent_id: UUID
    starts_at: datetime
    ends_at: datetime
    zone: str
    break_minutes: int


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift, and how it was kept so far; nothing of one that has not begun."""

    id: UUID
    agent_id: UUID
    name: str
    name_latin: str
    starts_at: datetime
    ends_at: datetime
    break_minutes: int
    kept: Adherence | None

    def shown_name(self, language: str) -> str:
        """Return the agent's name in a language, or the one there is."""
        preferred = self.name_latin if language == "en" else self.name
        return preferred or self.name or self.name_latin


@dataclass(frozen=True, slots=True)
class Workers:
    """Whose shifts one may set, and whose midnight a day begins at."""

    zone: str
    people: tuple[tuple[UUID, str, str], ...]  # key, name, name in Latin letters; by name
