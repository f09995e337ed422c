"""What the engine tells the desk."""

from dataclasses import dataclass, field

from app.telephony.protocol.message import Message
from app.telephony.protocol.pictures import CallPicture, SoundDevice
from app.telephony.protocol.words import (
    AccountId,
    CallId,
    EndReason,
    Refusal,
    RegistrationProblem,
    RegistrationState,
    SoundTrouble,
    TrialStep,
)


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
class QualityChanged(Event):
    """A call's sound has turned bad, or is good again; one bad moment alone is not told."""

    call_id: CallId
    trouble: SoundTrouble  # none: it is good again
    mos: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationChanged(Event):
    """The PBX knows us, or does not."""

    account: AccountId
    state: RegistrationState
    code: int = 0
    problem: RegistrationProblem = RegistrationProblem.NONE


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
class SaidHere(Event):
    """What SayHere played was heard to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFailed(Event):
    """The sound device stopped, or there is none; calls go on in silence until another is chosen."""

    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsMeasured(Event):
    """How loud it was lately, 0 to 100: what the microphone heard and what the speaker said."""

    microphone: int
    speaker: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneTried(Event):
    """How far the trial of the microphone has come."""

    step: TrialStep
    loudest: int = 0  # 0 to 100, of what was heard
