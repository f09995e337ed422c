"""The words both sides use: ids, reasons, states."""

from enum import StrEnum
from typing import NewType

CallId = NewType("CallId", str)
AccountId = NewType("AccountId", str)
NO_CALL = CallId("")
NO_ACCOUNT = AccountId("")  # through no registrar


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
    PARKED = "parked"
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


class RegistrationProblem(StrEnum):
    """Why a PBX is not reached, as far as it can be told."""

    NONE = ""
    UNTRUSTED_CERTIFICATE = "untrusted_certificate"  # no authority we trust has signed it
    WRONG_NAME = "wrong_name"  # the certificate is another computer's
    EXPIRED_CERTIFICATE = "expired_certificate"  # or one not valid yet
    NO_TLS = "no_tls"  # no connection of TLS 1.2 or newer came about
    REALM_CHANGED = "realm_changed"  # the password is wanted for another realm than ever before


class MediaEncryption(StrEnum):
    """Whether the sound of calls is encrypted (SRTP). Its keys travel in SIP, so that it needs TLS."""

    OFF = "off"
    OPTIONAL = "optional"  # where the other side can
    REQUIRED = "required"  # or no call at all


class DtmfMethod(StrEnum):
    """How digits travel."""

    RFC4733 = "rfc4733"
    INFO = "info"
    INBAND = "inband"


class RecordingState(StrEnum):
    """Whether a call is recorded on this computer."""

    NONE = "none"
    ON = "on"
    PAUSED = "paused"  # silence is written: card data is being said


class SoundTrouble(StrEnum):
    """What spoils the sound of a call most."""

    NONE = "none"
    LOSS = "loss"
    JITTER = "jitter"
    DELAY = "delay"
    SILENCE = "silence"  # nothing comes any more


class TrialStep(StrEnum):
    """How far a trial of the microphone has come."""

    LISTENING = "listening"
    PLAYING = "playing"
    DONE = "done"
    FAILED = "failed"
