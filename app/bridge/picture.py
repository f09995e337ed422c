"""What the bridge knows of the PBX. Nothing in here changes; a change is a new picture."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from app.bridge.events import Device, KeyPressed
from app.models.rows.pbx import OfferOutcome, PbxState, QueueOutcome

Key = TypeVar("Key")
Value = TypeVar("Value")
StayKey = tuple[str, str, int]  # the caller's line, the queue, and how many times he has been in it


def _nothing() -> Mapping[Key, Value]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Member:
    """An agent in a queue."""

    is_paused: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is open."""

    name: str
    extension: str
    pbx_call: str
    number: str
    is_up: bool
    is_outbound: bool
    since: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """One ringing at one agent."""

    extension: str
    rang_at: datetime
    outcome: OfferOutcome = OfferOutcome.RINGING
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """One caller's stay in one queue."""

    pbx_call: str
    number: str
    name: str
    entered_at: datetime
    outcome: QueueOutcome = QueueOutcome.WAITING
    extension: str = ""  # of who answered
    ended_by: str = ""
    offered_at: datetime | None = None
    answered_at: datetime | None = None
    left_at: datetime | None = None
    ended_at: datetime | None = None
    waited_seconds: int = 0
    talked_seconds: int = 0
    is_estimated: bool = False
    offers: tuple[Offer, ...] = ()
    hung_up_by: str = ""  # whose telephone ended it, until the queue says so itself
    is_confirmed: bool = False  # the queue has said itself how the conversation ended

    @property
    def is_waiting(self) -> bool:
        """Whether the caller is in the queue."""
        return self.outcome is QueueOutcome.WAITING and self.left_at is None


@dataclass(frozen=True, slots=True)
class AgentNow:
    """What one agent does."""

    state: PbxState
    since: datetime
    is_paused: bool = False
    reason: str = ""
    queues: tuple[str, ...] = ()
    pbx_call: str = ""
    queue: str = ""
    is_outbound: bool = False
    number: str = ""
    call_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listening:
    """A supervisor on an agent's call."""

    extension: str
    pbx_call: str
    began_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is known."""

    members: Mapping[tuple[str, str], Member] = field(default_factory=_nothing)  # by queue and extension
    devices: Mapping[str, Device] = field(default_factory=_nothing)  # by extension
    lines: Mapping[str, Line] = field(default_factory=_nothing)
    stays: Mapping[StayKey, Stay] = field(default_factory=_nothing)
    times_in: Mapping[tuple[str, str], int] = field(default_factory=_nothing)  # of a line in a queue
    agents: Mapping[str, AgentNow] = field(default_factory=_nothing)  # by extension
    listening: Mapping[str, Listening] = field(default_factory=_nothing)  # by the supervisor's line
    answers: Mapping[tuple[str, str], KeyPressed] = field(default_factory=_nothing)  # by call and question
    reconciled_at: datetime | None = None


def with_item(mapping: Mapping[Key, Value], key: Key, value: Value) -> Mapping[Key, Value]:
    """Return a mapping in which a key has this value."""
    return MappingProxyType({**mapping, key: value})


def without(mapping: Mapping[Key, Value], key: Key) -> Mapping[Key, Value]:
    """Return a mapping in which a key is not."""
    if key not in mapping:
        return mapping
    return MappingProxyType({name: value for name, value in mapping.items() if name != key})
