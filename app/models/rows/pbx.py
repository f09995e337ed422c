"""What the PBX says, as desks and reports see it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class PbxState(StrEnum):
    """What an agent does, as the PBX sees it."""

    SIGNED_OUT = "signed_out"  # in no queue
    UNREACHABLE = "unreachable"  # signed in, but his telephone is not registered
    READY = "ready"
    PAUSED = "paused"
    RINGING = "ringing"
    TALKING = "talking"


class QueueOutcome(StrEnum):
    """How a caller's stay in a queue ended, or stands."""

    WAITING = "waiting"
    TALKING = "talking"
    ANSWERED = "answered"  # and the conversation is over
    ABANDONED = "abandoned"  # hung up before anybody answered
    TIMED_OUT = "timed_out"  # waited as long as the queue lets anybody wait
    LEFT = "left"  # by a key, because nobody was there, or for a reason the PBX does not say
    MOVED = "moved"  # taken out by somebody, to another queue or to an agent
    REFUSED = "refused"  # was not let in: full, or nobody there
    UNSEEN = "unseen"  # ended while no bridge looked; nobody knows how


class OfferOutcome(StrEnum):
    """How a ringing at an agent's ended, or stands."""

    RINGING = "ringing"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"  # rang as long as the queue lets it ring
    DECLINED = "declined"
    GAVE_UP = "gave_up"  # the caller hung up meanwhile
    ELSEWHERE = "elsewhere"  # somebody else took the call
    UNSEEN = "unseen"


class OrderVerb(StrEnum):
    """What the PBX can be asked to do."""

    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    PAUSE = "pause"
    READY = "ready"
    MUTE_RECORDING = "mute_recording"
    UNMUTE_RECORDING = "unmute_recording"
    LISTEN = "listen"
    WHISPER = "whisper"
    BARGE = "barge"
    STOP_LISTENING = "stop_listening"
    TAKE = "take"  # a waiting call goes to the agent it is about
    REROUTE = "reroute"  # a waiting call goes to another queue or extension


class OrderState(StrEnum):
    """What became of an order."""

    WAITING = "waiting"
    DONE = "done"  # the PBX has confirmed it
    REFUSED = "refused"  # it cannot or may not be done
    FAILED = "failed"  # the PBX did not do it
    EXPIRED = "expired"  # nobody carried it out in time, and nobody will


class OrderAnswer(StrEnum):
    """Why an order was not carried out."""

    NOT_ALLOWED = "not_allowed"
    NO_PBX = "no_pbx"  # the bridge has lost the PBX
    NO_CALL = "no_call"  # there is no such call any more
    NO_QUEUE = "no_queue"  # the agent works in no queue, or the PBX has none of that name
    NOT_SIGNED_IN = "not_signed_in"
    NO_RECORDING = "no_recording"  # the call is not being recorded
    NO_EXTENSION = "no_extension"
    UNREACHABLE = "unreachable"  # a telephone does not answer
    TOO_LATE = "too_late"
    PBX_SAYS_NO = "pbx_says_no"
    UNKNOWN = "unknown"  # an order of another version


class BridgeProblem(StrEnum):
    """Why a bridge's picture is not complete."""

    NO_PBX = "no_pbx"
    WRONG_SECRET = "wrong_secret"  # noqa: S105  a word, not a secret
    FEW_RIGHTS = "few_rights"


@dataclass(frozen=True, slots=True)
class PbxAgentRow:
    """What one agent does, as the PBX sees it."""

    agent_id: UUID
    state: PbxState
    since: datetime
    is_paused: bool  # also during a call: then it is what comes next
    reason: str
    queues: tuple[str, ...]
    pbx_call: str
    queue: str
    direction: str
    digits: str
    call_since: datetime | None


@dataclass(frozen=True, slots=True)
class QueueStateRow:
    """How one queue stands now."""

    queue: str
    waiting: int
    oldest_at: datetime | None
    signed_in: int
    ready: int
    ringing: int
    talking: int
    paused: int
    unreachable: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class QueueCallRow:
    """One caller's stay in one queue."""

    id: UUID
    queue: str
    pbx_call: str
    channel: str
    digits: str
    caller_name: str
    agent_id: UUID | None
    outcome: QueueOutcome
    ended_by: str
    entered_at: datetime
    offered_at: datetime | None
    answered_at: datetime | None
    left_at: datetime | None
    ended_at: datetime | None
    wait_seconds: int
    talk_seconds: int
    is_estimated: bool


@dataclass(frozen=True, slots=True)
class QueueOfferRow:
    """One ringing of a queue's call at one agent."""

    id: UUID
    queue_call_id: UUID
    agent_id: UUID
    queue: str
    outcome: OfferOutcome
    rang_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrder:
    """Something to ask of the PBX; the key is made by whoever asks, so that asking twice is asking once."""

    id: UUID
    verb: OrderVerb
    asked_by: UUID
    agent_id: UUID
    queue: str = ""
    pbx_call: str = ""
    target: str = ""
    reason: str = ""
    valid_seconds: int = 30


@dataclass(frozen=True, slots=True)
class OrderRow:
    """What became of an order."""

    id: UUID
    state: OrderState
    answer: str  # an OrderAnswer, or empty
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """The bridge that leads; `age_seconds` is how long ago it showed that it lives."""

    name: str
    pbx: str
    is_connected: bool
    problem: str
    seen_at: datetime
    reconciled_at: datetime | None
    age_seconds: float


@dataclass(frozen=True, slots=True)
class PbxFloorRow:
    """Everything the PBX says goes on now; without a bridge nothing is known."""

    bridge: BridgeRow | None
    agents: tuple[PbxAgentRow, ...]
    queues: tuple[QueueStateRow, ...]


@dataclass(frozen=True, slots=True)
class SupervisionRow:
    """Somebody listens to, whispers to or has joined an agent's call."""

    id: UUID
    supervisor_id: UUID
    agent_id: UUID
    mode: str
    pbx_call: str
    began_at: datetime
    ended_at: datetime | None
    is_told: bool
