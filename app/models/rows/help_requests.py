"""Requests for a supervisor."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class HelpKind(StrEnum):
    """Why somebody needs a supervisor."""

    EMERGENCY = "emergency"
    CASE_LATE = "case_late"
    TAKE_OVER = "take_over"  # the customer wants to speak to a supervisor
    ADVICE = "advice"  # the agent does not know what to do
    ABUSE = "abuse"
    TECHNICAL = "technical"
    OTHER = "other"


OF_AGENTS = (HelpKind.TAKE_OVER, HelpKind.ADVICE, HelpKind.ABUSE, HelpKind.TECHNICAL, HelpKind.OTHER)
URGENT = frozenset({HelpKind.EMERGENCY, HelpKind.ABUSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHelpRequest:
    """A request to be made; the key comes from the desk, so that asking twice is asking once."""

    id: UUID
    kind: HelpKind
    text: str = ""
    customer_id: UUID | None = None
    subject_id: UUID | None = None  # a case or a call


@dataclass(frozen=True, slots=True)
class HelpRequestRow:
    """An open request; `taken_by` is who comes."""

    id: UUID
    kind: str  # a HelpKind
    agent_id: UUID | None
    agent_name: str
    agent_name_latin: str
    customer_id: UUID | None
    subject_id: UUID | None
    text: str
    at: datetime
    taken_by: UUID | None
    taker_name: str
    taker_name_latin: str
    taken_at: datetime | None
