"""What comes along with a call that was put through."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHandover:
    """What is kept when a call is put through."""

    id: UUID
    customer_id: UUID | None
    pbx_call: str
    number: str
    target: str
    at: datetime
    capsule: str  # JSON, as the desk wrote it


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverRow:
    """What the next agent is given."""

    id: UUID
    agent_name: str
    agent_name_latin: str
    at: datetime
    capsule: str

    def agent(self, language: str) -> str:
        """Return who put the call through, in the window's language where there is such a name."""
        preferred = self.agent_name_latin if language == "en" else self.agent_name
        return preferred or self.agent_name or self.agent_name_latin
