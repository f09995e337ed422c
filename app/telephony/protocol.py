"""What the desk and the engine say to each other: one JSON object a line, UTF-8, over a loopback socket.

Orders go down and are named as imperatives; events come up and are named in the past tense.
The first line each way is a Hello; the desk's carries the token that only this user can read. After it the
engine sends a Snapshot, so that a desk that was started again shows the truth. Every order has a number and
gets exactly one OrderDone or OrderRefused carrying it; a connection's events are numbered without gaps.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import UnionType
from typing import Any, ClassVar, NewType, Union, get_args, get_origin, get_type_hints

PROTOCOL_VERSION = 1
LONGEST_LINE = 1_000_000  # bytes; anything longer is not ours

CallId = NewType("CallId", str)
AccountId = NewType("AccountId", str)


class EndReason(StrEnum):
    """Why a call is over."""

    LOCAL_HANGUP = "local_hangup"
    REMOTE_HANGUP = "remote_hangup"
    CALLER_GAVE_UP = "caller_gave_up"  # CANCEL before the answer
    ANSWERED_ELSEWHERE = "answered_elsewhere"  # CANCEL with Reason: SIP;cause=200 (RFC 3326)
    DECLINED = "declined"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    TRANSFERRED = "transferred"
    NO_DESK = "no_desk"  # nobody was there to show the call: 480
    FAILED = "failed"  # any other final response, or the network


class Refusal(StrEnum):
    """Why an order was not carried out."""

    NO_SUCH_CALL = "no_such_call"
    WRONG_STATE = "wrong_state"  # for example: answer a call that is over
    BAD_ADDRESS = "bad_address"
    NO_DEVICE = "no_device"
    NO_FILE = "no_file"
    NOT_SUPPORTED = "not_supported"  # the PJSIP at hand lacks it
    NETWORK = "network"
    FAILED = "failed"


class Direction(StrEnum):
    """Who called whom."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class CallState(StrEnum):
    """How far a call has come."""

    OFFERED = "offered"  # INVITE received, nothing shown yet
    RINGING = "ringing"  # 180 sent, or received for an outbound call
    DIALLING = "dialling"
    TALKING = "talking"
    HELD = "held"  # by us
    HELD_REMOTELY = "held_remotely"


class RegistrationState(StrEnum):
    """Whether the PBX knows where we are."""

    NONE = "none"  # no registrar is set; calls come from the trunk only
    REGISTERING = "registering"
    REGISTERED = "registered"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


class DtmfMethod(StrEnum):
    """How digits travel."""

    RFC4733 = "rfc4733"
    INFO = "info"
    INBAND = "inband"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundDevice:
    """A microphone or a speaker."""

    key: str  # stable over restarts where the system gives such a name
    name: str
    is_input: bool
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Anything that goes over the wire; each kind is known by its class name."""

    kinds: ClassVar[dict[str, type["Message"]]] = {}

    def __init_subclass__(cls) -> None:
        """Make the kind known."""
        Message.kinds[cls.__name__] = cls

    def to_line(self) -> bytes:
        """Write the message as one line."""
        values = {"kind": type(self).__name__, **_plain(self)}
        return json.dumps(values, ensure_ascii=False, default=_plain).encode() + b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello(Message):
    """The first line each way."""

    protocol: int = PROTOCOL_VERSION
    token: str = ""  # from the desk only
    pid: int = 0
    version: str = ""


# ---------------------------------------------------------------------------------------------------- orders


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Message):
    """Something the engine shall do."""

    number: int = 0  # set by whoever sends it


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowedCall(Order):
    """The desk shows the panel for this call: send 180. Without it the engine sends 480 after 500 ms."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCall(Order):
    """Answer; `code` other than 200 sends a provisional answer (183 with early media)."""

    call_id: CallId
    code: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineCall(Order):
    """Refuse an offered call with a final response (486 busy here, 603 decline, 480, …)."""

    call_id: CallId
    code: int = 486


@dataclass(frozen=True, slots=True, kw_only=True)
class HangUp(Order):
    """End a call in whatever state it is."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldCall(Order):
    """Put the other side on hold."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCall(Order):
    """Take the other side back; any other call that talks is held first."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class MuteMicrophone(Order):
    """Silence our side of a call, or give it its voice back."""

    call_id: CallId
    muted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDtmf(Order):
    """Send digits (0-9 A-D * #), one after the other."""

    call_id: CallId
    digits: str
    method: DtmfMethod = DtmfMethod.RFC4733


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCall(Order):
    """Call a number or a SIP URI. `from_uri` and `headers` are for tests and simulated callers."""

    call_id: CallId  # chosen by the one who orders, so that it is known at once
    to: str
    account: AccountId = AccountId("")
    from_uri: str = ""  # for example: "Mona" <sip:+971504040404@127.0.0.2>
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCall(Order):
    """Blind transfer (REFER) to a number or URI; with `to_call`, an attended one (REFER with Replaces)."""

    call_id: CallId
    to: str = ""
    to_call: CallId = CallId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinCalls(Order):
    """Conference: everybody hears everybody, mixed in the engine. Holding a call takes it out."""

    call_ids: tuple[CallId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaySound(Order):
    """Play a WAV file to the other side instead of the microphone; an empty path gives that back."""

    call_id: CallId
    path: str
    repeat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSound(Order):
    """Write what is heard (and said, when `both`) to a WAV file; an empty path ends the recording."""

    call_id: CallId
    path: str
    both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigureAccount(Order):
    """Register at a PBX, or change that; an empty registrar takes the account away.

    The password comes from the keyring and is never written anywhere.
    """

    account: AccountId
    registrar: str  # sip:pbx.example.com;transport=tls
    user: str = ""
    password: str = field(default="", repr=False)
    realm: str = (
        ""  # digest challenges of other realms are not answered; empty: the registrar's first one is pinned
    )
    display_name: str = ""
    proxy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseDevices(Order):
    """Change microphone, speaker or ring device, also during a call; empty means the system's default."""

    microphone: str = ""
    speaker: str = ""
    ring: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDevices(Order):
    """Ask for DevicesListed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring(Order):
    """Start or stop the ring tone on the ring device."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCall(Order):
    """Ask for MediaMeasured now; the engine also sends it by itself every few seconds."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopEngine(Order):
    """End all calls, un-register and exit."""


# ---------------------------------------------------------------------------------------------------- events


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Message):
    """Something that happened in the engine, in the order it happened."""

    number: int = 0  # set by the sender, without gaps within one connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Event):
    """The whole picture, sent on connecting."""

    calls: tuple[CallPicture, ...] = ()
    registrations: dict[str, RegistrationState] = field(default_factory=dict)
    sip_port: int = 0  # the UDP port that is really open
    lacks: tuple[str, ...] = ()  # features the PJSIP at hand does not have: "tls", "opus", …
    microphone: str = ""  # names of the devices in use; empty when there is no sound
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat(Event):
    """Sent every second, so that silence means trouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDone(Event):
    """The order was carried out, or is on its way."""

    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRefused(Event):
    """The order was not carried out."""

    order: int
    refusal: Refusal
    detail: str = ""  # for the log, without numbers or names


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOffered(Event):
    """Somebody is calling us; nothing rings until ShowedCall."""

    call: CallPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class CallChanged(Event):
    """A call's state, hold, mute or identity changed."""

    call: CallPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Event):
    """A call is over, for whatever reason. Nothing follows for this call."""

    call_id: CallId
    reason: EndReason
    sip_code: int = 0
    talked_seconds: float = 0.0
    held_seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DtmfReceived(Event):
    """The other side pressed a key."""

    call_id: CallId
    digit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferChanged(Event):
    """How a transfer goes: the SIP code of the last NOTIFY (RFC 3515)."""

    call_id: CallId
    code: int
    is_final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaMeasured(Event):
    """Quality of a call's sound."""

    call_id: CallId
    sent_packets: int
    received_packets: int
    lost_packets: int
    jitter_ms: float
    round_trip_ms: float
    mos: float  # E-model estimate, ITU-T G.107, 1.0 to 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationChanged(Event):
    """The PBX knows us, or does not."""

    account: AccountId
    state: RegistrationState
    code: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicemailCounted(Event):
    """How many messages wait in the account's voicemail box."""

    account: AccountId
    new: int
    old: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesListed(Event):
    """The sound devices there are now; sent when asked, and when one comes or goes."""

    devices: tuple[SoundDevice, ...]
    microphone: str = ""
    speaker: str = ""
    ring: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFailed(Event):
    """The sound device stopped, or there is none; calls go on in silence until another is chosen."""

    detail: str = ""


# ---------------------------------------------------------------------------------------------------- reading


def read_message(line: bytes) -> Message:
    """Read one line; ValueError when it is not a message this version knows."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("a message is a JSON object")  # noqa: TRY004  one error for every bad line
    kind = Message.kinds.get(str(values.pop("kind", "")))
    if kind is None:
        raise ValueError(f"not a message of protocol {PROTOCOL_VERSION}")
    message = _read(kind, values)
    assert isinstance(message, Message)  # noqa: S101  for mypy: _read gives back its kind
    return message


_known_hints: dict[type, dict[str, Any]] = {}  # worked out once a kind: an INVITE waits for it


def _hints(kind: type) -> dict[str, Any]:
    if kind not in _known_hints:
        hints = get_type_hints(kind)
        _known_hints[kind] = {field_.name: hints[field_.name] for field_ in fields(kind)}
    return _known_hints[kind]


def _plain(part: Any) -> dict[str, Any]:  # noqa: ANN401  any dataclass of this file
    return {name: getattr(part, name) for name in _hints(type(part))}


def _read(kind: type, values: Mapping[str, Any]) -> object:
    hints = _hints(kind)
    try:
        return kind(**{name: _value(hints[name], value) for name, value in values.items() if name in hints})
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a {kind.__name__} of protocol {PROTOCOL_VERSION}: {error}") from error


def _value(hint: Any, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return _read(hint, value)
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        return tuple(_value(parts[0], item) for item in value)
    if origin is dict:
        return {str(key): _value(parts[1], item) for key, item in value.items()}
    if origin in (Union, UnionType):
        return (
            None if value is None else _value(next(part for part in parts if part is not type(None)), value)
        )
    return value
