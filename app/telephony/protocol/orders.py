"""What the desk wants of the engine."""

from dataclasses import dataclass, field

from app.telephony.protocol.message import Message
from app.telephony.protocol.words import NO_ACCOUNT, NO_CALL, AccountId, CallId, DtmfMethod, MediaEncryption


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
    tone: bool = False  # into the agent's ear first: the call answers itself


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
    account: AccountId = NO_ACCOUNT
    from_uri: str = ""  # for example: "Mona" <sip:+971504040404@127.0.0.2>
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferCall(Order):
    """Blind transfer (REFER) to a number or URI; with `to_call`, an attended one (REFER with Replaces)."""

    call_id: CallId
    to: str = ""
    to_call: CallId = NO_CALL


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkCall(Order):
    """Leave a call at the PBX for anybody to take up: a blind transfer to the PBX's number for parking."""

    call_id: CallId
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinCalls(Order):
    """Conference: everybody hears everybody, mixed in the engine. Holding a call takes it out."""

    call_ids: tuple[CallId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveToRoom(Order):
    """Conference by the PBX: call its conference room ourselves, and transfer these calls there."""

    call_ids: tuple[CallId, ...]
    room: str
    own_call_id: CallId  # our own call to the room; chosen by the one who orders


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
class StartRecording(Order):
    """Record both sides of a call to a WAV file of our own, which must not be there yet."""

    call_id: CallId
    path: str
    tone_every_seconds: int = 15  # a short tone both sides hear, at the beginning and then so often; 0: none


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRecording(Order):
    """Write silence while card data is said, or go on; the time in the file goes on with the call's.

    A pause with an end goes on by itself, soon after the desk is gone too: nobody is there to end it then.
    """

    call_id: CallId
    paused: bool = True
    most_seconds: int = 0  # 0: until the desk says so


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRecording(Order):
    """Complete the file; the end of the call does it, too."""

    call_id: CallId


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
    proxy: str = ""  # sip:proxy.example.com;lr: every request goes there first
    auth_user: str = ""  # the name in digests, where it is not the user's
    encryption: MediaEncryption = MediaEncryption.OFF
    agrees_on_keys: bool = False  # by DTLS-SRTP; else they are sent (SDES)
    ca_file: str = ""  # PEM: authorities TLS trusts instead of the system's
    may_use_old_tls: bool = False  # TLS although the OpenSSL at hand is no longer maintained
    asks_for_voicemail: bool = False  # SUBSCRIBE (RFC 3842), for a PBX that does not tell by itself
    finds_ways: bool = False  # ICE (RFC 8445): both sides try every address they may have


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseDevices(Order):
    """Change microphone, speaker or ring device, also during a call; empty means the system's default."""

    microphone: str = ""
    speaker: str = ""
    ring: str = ""
    microphone_percent: int = 100  # how loud others hear the agent, of how loud the microphone does
    speaker_percent: int = 100  # and how loud the agent hears others; from 10 to 400, both
    cancels_echo: bool = False  # and noise: for a microphone that hears the speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDevices(Order):
    """Ask for DevicesListed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring(Order):
    """Start or stop the ring tone on the ring device."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SayHere(Order):
    """Play a WAV file in the agent's own ear, whoever is on the line; an empty path falls silent at once.

    The file may go when the order is done. SaidHere follows when it was heard to its end.
    """

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchLevels(Order):
    """Start or stop LevelsMeasured, several times a second."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TryMicrophone(Order):
    """Listen to the microphone for so long, then play it back; not during a call. Follow MicrophoneTried."""

    seconds: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCall(Order):
    """Ask for MediaMeasured now; the engine also sends it by itself every few seconds."""

    call_id: CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopEngine(Order):
    """End all calls, un-register and exit."""
