"""What a call, its caller and a device look like to whoever is told of them."""

from dataclasses import dataclass

from app.telephony.protocol.words import CallId, CallState, Direction, RecordingState


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """What the INVITE said of the caller, free of control and direction characters; parts may be empty."""

    number: str = ""  # user part of From, or of P-Asserted-Identity when it came from the PBX
    name: str = ""
    is_anonymous: bool = False
    verstat: str = ""  # RFC 8224: TN-Validation-Passed, …
    diverted_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFacts:
    """What the PBX's own X-Hatif-* headers told; every part may be empty."""

    call: str = ""  # X-Hatif-Call: the PBX's id of the whole call
    queue: str = ""  # X-Hatif-Queue
    waited_seconds: int = 0  # X-Hatif-Waited
    account: str = ""  # X-Hatif-Account: what the caller keyed in
    transfer: str = ""  # X-Hatif-Transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPicture:
    """One call as the engine has it now. Moments are seconds since 1970 (UTC)."""

    call_id: CallId
    direction: Direction
    state: CallState
    caller: Caller
    queue: QueueFacts = QueueFacts()
    offered_at: float
    answered_at: float | None = None
    held_seconds: float = 0.0  # up to now, the present hold included
    is_muted: bool = False
    is_encrypted: bool = False
    is_joined: bool = False  # part of a conference
    recording: RecordingState = RecordingState.NONE  # on this computer; the PBX's own is not known here


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundDevice:
    """A microphone or a speaker."""

    key: str  # stable over restarts where the system gives such a name
    name: str
    is_input: bool
    is_default: bool = False
