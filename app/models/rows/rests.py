"""Who is owed a rest."""

from dataclasses import dataclass
from uuid import UUID

from app.wellbeing.rest import SinceRest


@dataclass(frozen=True, slots=True)
class RestRow:
    """What one agent did since his last rest, and whether a rest is suggested to him now."""

    agent_id: UUID
    name: str
    name_latin: str
    since: SinceRest
    is_suggested: bool
