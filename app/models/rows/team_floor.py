"""The floor as supervisors see it: who does what, who waits, and what was done today."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.measures.parts import NOTHING, Parts
from app.models.rows.pbx import BridgeRow, PbxAgentRow, QueueStateRow


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who takes calls."""

    id: UUID
    name: str
    name_latin: str
    team_id: UUID | None
    extension: str

    def shown_name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        preferred = self.name_latin if language == "en" else self.name
        return preferred or self.name or self.name_latin or self.extension


@dataclass(frozen=True, slots=True)
class StateRow:
    """What an agent does, as his desk says."""

    state: str
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class CallNow:
    """The call an agent is working on, as his desk says."""

    call_id: UUID
    direction: str
    queue: str
    customer_id: UUID | None
    since: datetime
    answered_at: datetime | None
    held_since: datetime | None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A queue and what it is called."""

    key: str
    name_ar: str
    name_en: str
    wrap_up_seconds: int

    def shown_name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        return ((self.name_en or self.name_ar) if language == "en" else self.name_ar) or self.key


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team."""

    id: UUID
    name_ar: str
    name_en: str

    def shown_name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        return (self.name_en or self.name_ar) if language == "en" else self.name_ar


@dataclass(frozen=True, slots=True)
class FloorPicture:
    """Everything that goes on at one moment, by the database's rows."""

    people: tuple[PersonRow, ...] = ()
    teams: tuple[TeamRow, ...] = ()
    queues: tuple[QueueRow, ...] = ()
    states: Mapping[UUID, StateRow] = field(default_factory=dict)
    calls: Mapping[UUID, CallNow] = field(default_factory=dict)
    pbx: Mapping[UUID, PbxAgentRow] = field(default_factory=dict)
    queue_states: Mapping[str, QueueStateRow] = field(default_factory=dict)
    bridge: BridgeRow | None = None


@dataclass(frozen=True, slots=True)
class AgentDay:
    """What an agent has done today."""

    parts: Parts = NOTHING
    by_hour: tuple[int, ...] = ()  # calls in each of the last eight hours, the present one last


@dataclass(frozen=True, slots=True)
class HourRow:
    """Callers of one hour."""

    hour: datetime
    offered: int
    answered: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The sums behind the figures of today."""

    agents: Mapping[UUID, AgentDay] = field(default_factory=dict)
    queues: Mapping[str, Parts] = field(default_factory=dict)
    hours: tuple[HourRow, ...] = ()
    promises: Parts = NOTHING  # that were due since then


@dataclass(frozen=True, slots=True)
class Behind:
    """Which calls stand behind a number."""

    what: str  # a key of a measure, "waiting" or "calls"
    agent_id: UUID | None = None
    queue: str = ""


@dataclass(frozen=True, slots=True)
class CallBehind:
    """One call behind a number."""

    id: UUID
    at: datetime
    direction: str
    queue: str
    agent_id: UUID | None
    customer_id: UUID | None
    digits: str
    waited_seconds: int | None
    talked_seconds: int | None
    held_seconds: int | None
    wrap_up_seconds: int | None
    end: str  # how it ended, in the words of the table it is from
