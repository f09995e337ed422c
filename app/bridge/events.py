"""What happens at a PBX, in words that are no particular PBX's. Every moment is the PBX's own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.models.rows.pbx import OfferOutcome, QueueOutcome


class Device(StrEnum):
    """What a telephone does."""

    IDLE = "idle"
    RINGING = "ringing"
    BUSY = "busy"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PbxEvent:
    """Something that happened at the PBX."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfStay(PbxEvent):
    """Something about a caller, known by his line, in a queue."""

    channel: str
    queue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerEntered(OfStay):
    """A caller begins to wait."""

    pbx_call: str
    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerLeft(OfStay):
    """A caller waits no more; why, something else says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerGaveUp(OfStay):
    """A caller hung up while he waited."""

    waited_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueEnded(OfStay):
    """The dialplan says how it went on: the queue gave the caller back unanswered, or did not take him."""

    pbx_call: str
    number: str
    outcome: QueueOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferBegan(OfStay):
    """A caller's call rings at an agent's."""

    extension: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferEnded(OfStay):
    """It rings there no more, and nobody took it."""

    extension: str
    outcome: OfferOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerAnswered(OfStay):
    """An agent took the call."""

    extension: str
    waited_seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkEnded(OfStay):
    """The agent and the caller have parted."""

    extension: str
    waited_seconds: int
    talked_seconds: int
    ended_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSeen(PbxEvent):
    """An agent is signed in to a queue, in this condition."""

    queue: str
    extension: str
    device: Device
    is_paused: bool
    reason: str
    paused_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberGone(PbxEvent):
    """An agent has signed out of a queue."""

    queue: str
    extension: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSeen(PbxEvent):
    """A line of somebody's is there, in this condition."""

    line: str  # the PBX's own number of it
    name: str
    extension: str  # empty for lines to the outside
    pbx_call: str
    number: str  # the other side
    is_up: bool
    is_outbound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HangUpBegan(PbxEvent):
    """Somebody has hung up on his line."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGone(PbxEvent):
    """A line is no more."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPressed(PbxEvent):
    """A caller answered a question by a key."""

    pbx_call: str
    queue: str
    extension: str
    question: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningBegan(PbxEvent):
    """A supervisor's line hears an agent's; its number holds the key of the order."""

    line: str
    extension: str
    pbx_call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingSeen(PbxEvent):
    """A caller waits, as a question to the PBX showed; `at` is when he began to, to the second."""

    channel: str
    queue: str
    pbx_call: str
    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything(PbxEvent):
    """All that goes on at the PBX at one moment: the truth where anything else disagrees."""

    members: tuple[MemberSeen, ...]
    waiting: tuple[WaitingSeen, ...]
    lines: tuple[LineSeen, ...]
