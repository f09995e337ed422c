"""An agent as the desk knows him."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AgentRow:
    """Who works at this desk."""

    id: UUID
    login: str
    name: str
    name_latin: str
    role: str
    extension: str

    def shown_name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        preferred = self.name_latin if language == "en" else self.name
        return preferred or self.name or self.name_latin or self.login
