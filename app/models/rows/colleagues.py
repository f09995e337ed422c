"""Colleagues as the list for a transfer shows them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """Somebody one can be put through to, and what he is doing as far as his desk has said."""

    id: UUID
    name: str
    name_latin: str
    extension: str
    state: str  # "ready", "on_call", "wrap_up", "break", …; empty when nothing is known
    since: datetime | None

    def shown_name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        preferred = self.name_latin if language == "en" else self.name
        return preferred or self.name or self.name_latin
