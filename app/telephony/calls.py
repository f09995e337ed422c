"""One call in PJSIP: does what it is told, and reports what happened, always on the poll thread."""

import contextlib
import functools
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol

import pjsua2

from app.telephony.call_sound import CallSound
from app.telephony.caller import end_cause_of, read_uri
from app.telephony.kept_calls import Dialog
from app.telephony.protocol import CallId, DtmfMethod
from app.telephony.rtp_gate import guard
from app.telephony.sip_text import read_sip, tag_of
from app.telephony.trusted import Peer, read_peer

log = logging.getLogger(__name__)

P = ParamSpec("P")
RINGING, FORBIDDEN, DECLINE = 180, 403, 603
ENCRYPTED = re.compile(r"SRTP status: Active Crypto-suite: (?!NULL)\S")
DTMF_METHODS = {DtmfMethod.RFC4733: 0, DtmfMethod.INFO: 1}


def _wishes_for_ringing() -> Any:  # noqa: ANN401  PJSIP's own settings object
    wishes = pjsua2.CallOpParam(False)
    wishes.statusCode = RINGING
    return wishes


_RINGING = _wishes_for_ringing()  # made once: a caller waits for 180


class CallWatcher(Protocol):
    """Who is told what happens to calls."""

    def call_rang(self, call: "SipCall") -> None:
        """The other side's telephone rings."""

    def call_confirmed(self, call: "SipCall") -> None:
        """Both sides have picked up."""

    def call_media_changed(self, call: "SipCall", held_here: bool, held_there: bool) -> None:
        """New media directions hold."""

    def call_disconnected(self, call: "SipCall", code: int, cause: int) -> None:
        """The call is over."""

    def may_replace(self, call: "SipCall", source: str) -> bool:
        """Say whether an INVITE from there may take the call over."""

    def call_replaced(self, call: "SipCall", successor: "SipCall") -> None:
        """The other side took the call over with a new INVITE: the call that stands for it now."""

    def digit_received(self, call: "SipCall", digit: str) -> None:
        """The other side pressed a key."""

    def transfer_progressed(self, call: "SipCall", code: int, is_final: bool) -> None:
        """The other side tells how our transfer goes."""


def callback(
    method: Callable[Concatenate["SipCall", P], None],
) -> Callable[Concatenate["SipCall", P], None]:
    """Keep exceptions from crossing into C++, where they would end the process."""

    @functools.wraps(method)
    def guarded(self: "SipCall", /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            method(self, *args, **kwargs)
        except Exception:  # an edge of the engine: nothing above can catch it
            log.exception("a callback of a call failed")

    return guarded


@dataclass(frozen=True, slots=True)
class Measured:
    """Counters of a call's sound since it began."""

    sent_packets: int
    received_packets: int
    lost_packets: int
    jitter_ms: float
    round_trip_ms: float


class SipCall(pjsua2.Call):  # type: ignore[misc]  # PJSIP's classes carry no types
    """A call of PJSIP, its sound and its files."""

    def __init__(
        self,
        account: Any,  # noqa: ANN401  PJSIP's account
        call_id: CallId,
        watcher: CallWatcher,
        *,
        silence: Any,  # noqa: ANN401  PJSIP's media
        pj_id: int = pjsua2.PJSUA_INVALID_ID,
    ) -> None:
        super().__init__(account, pj_id)
        self.call_id = call_id
        self._account = account
        self._silence = silence
        self._successor: SipCall | None = None  # the call that takes this one over
        self._predecessor: SipCall | None = None  # PJSIP is not done with it when it has been taken over
        self._watcher = watcher
        self.sound = CallSound(silence)
        self._cause = 0
        self.had_sound = False  # the network has said something, be it before the answer
        self._tags = ("", "")  # ours, theirs
        self.peer: Peer | None = None  # where the other side's answer came from

    # ------------------------------------------------------------ orders

    def dial(self, uri: str, *, from_uri: str, headers: dict[str, str]) -> None:
        """Send the INVITE."""
        wishes = pjsua2.CallOpParam(True)
        wishes.txOption.localUri = from_uri
        for name, value in headers.items():
            header = pjsua2.SipHeader()
            header.hName, header.hValue = name, value
            wishes.txOption.headers.append(header)
        self.makeCall(uri, wishes)

    def respond(self, code: int) -> None:
        """Answer the INVITE with any code; from 300 on the call ends by it."""
        wishes = _RINGING
        if code != RINGING:
            wishes = pjsua2.CallOpParam(code >= 200)  # what the call may hold matters with the answer only
            wishes.statusCode = code
        if code < 300:
            self.answer(wishes)
        else:
            self.hangup(wishes)

    def end(self) -> None:
        """CANCEL or BYE, whichever the call's state needs."""
        self.hangup(pjsua2.CallOpParam())

    def start_hold(self) -> None:
        """Offer a media direction of hold."""
        self.setHold(pjsua2.CallOpParam(True))

    def stop_hold(self) -> None:
        """Offer sound in both directions again."""
        wishes = pjsua2.CallOpParam(True)
        wishes.opt.flag = pjsua2.PJSUA_CALL_UNHOLD
        self.reinvite(wishes)

    def renew(self) -> None:
        """Offer the same again: whoever does not know the call any more says so, or says nothing at all."""
        wishes = pjsua2.CallOpParam(True)
        wishes.opt.flag = pjsua2.PJSUA_CALL_UPDATE_CONTACT
        self.reinvite(wishes)

    def send_digits(self, digits: str, method: DtmfMethod) -> None:
        """Send digits, one after the other."""
        if method is DtmfMethod.INBAND:
            self.sound.press_keys(digits, self.heard())
            return
        wishes = pjsua2.CallSendDtmfParam()
        wishes.digits = digits
        wishes.method = DTMF_METHODS[method]
        self.sendDtmf(wishes)

    def transfer_to(self, uri: str) -> None:
        """Blind transfer: REFER."""
        self.xfer(uri, pjsua2.CallOpParam(True))

    def transfer_to_call(self, other: "SipCall") -> None:
        """Attended transfer: REFER with Replaces (RFC 3891)."""
        self.xferReplaces(other, pjsua2.CallOpParam(True))

    @property
    def dialog(self) -> Dialog | None:
        """What names the call on the wire; None until both sides have named it."""
        ours, theirs = self._tags
        info = self.getInfo()
        if not ours or not theirs or not info.remoteContact:
            return None
        return Dialog(str(info.callIdString), ours, theirs, read_uri(str(info.remoteContact)))

    @property
    def has_srtp(self) -> bool:
        """Whether the sound is encrypted on its way; PJSIP says so in its report only."""
        return bool(ENCRYPTED.search(str(self.dump(True, ""))))

    def guard_sound(self) -> None:
        """Take sound from where it was agreed, and from nowhere else."""
        index = self._audio_index()
        if index is None:
            return
        with contextlib.suppress(pjsua2.Error):
            agreed, here = self.getStreamInfo(index), self.getMedTransportInfo(index)
            guard(str(here.localRtpName), str(agreed.remoteRtpAddress))

    def measured(self) -> Measured | None:
        """Return the counters of the sound, or None while there is none."""
        index = self._audio_index()
        if index is None:
            return None
        with contextlib.suppress(pjsua2.Error):
            statistics = self.getStreamStat(index)  # kept alive: its parts point into it
            rtcp = statistics.rtcp
            return Measured(
                sent_packets=int(rtcp.txStat.pkt),
                received_packets=int(rtcp.rxStat.pkt),
                lost_packets=int(rtcp.rxStat.loss),
                jitter_ms=rtcp.rxStat.jitterUsec.mean / 1000,
                round_trip_ms=rtcp.rttUsec.mean / 1000,
            )
        return None

    def inherit(self, other: "SipCall") -> None:
        """Take over the files another call plays and writes, and keep it until PJSIP has let go of it."""
        self._predecessor = other
        other.sound.disconnect()
        self.sound, other.sound = other.sound, self.sound

    def let_go(self) -> None:
        """Drop everything that points into PJSIP; files are complete afterwards."""
        self.sound.let_go()
        self._silence = self._successor = self._predecessor = None

    # ------------------------------------------------------------ sound

    def _audio_index(self) -> int | None:
        info = self.getInfo()  # kept alive: its media point into it
        for media in info.media:
            if media.type == pjsua2.PJMEDIA_TYPE_AUDIO and media.audioConfSlot != pjsua2.PJSUA_INVALID_ID:
                return int(media.index)
        return None

    def heard(self) -> Any:  # noqa: ANN401  PJSIP's media
        """Return the call's media in the bridge, or None while it has none."""
        try:
            index = self._audio_index()
            return None if index is None else self.getAudioMedia(index)
        except pjsua2.Error:
            return None

    # ------------------------------------------------------------ PJSIP's callbacks

    @callback
    def onCallState(self, parameters: Any) -> None:  # noqa: ANN401
        """Report ringing, the answer and the end."""
        if _is_our_own_ringing(parameters.e):
            return
        info = self.getInfo()
        match info.state:
            case pjsua2.PJSIP_INV_STATE_EARLY if info.role == pjsua2.PJSIP_ROLE_UAC:
                self._watcher.call_rang(self)
            case pjsua2.PJSIP_INV_STATE_CONFIRMED:
                self._watcher.call_confirmed(self)
            case pjsua2.PJSIP_INV_STATE_DISCONNECTED:
                self.sound.disconnect()
                self._watcher.call_disconnected(self, int(info.lastStatusCode), self._cause)

    @callback
    def onCallTsxState(self, parameters: Any) -> None:  # noqa: ANN401
        """Note why the other side ends the call, and what names it on the wire."""
        if _is_our_own_ringing(parameters.e):
            return
        state = parameters.e.body.tsxState
        if state.type == pjsua2.PJSIP_EVENT_RX_MSG and state.tsx.method in ("CANCEL", "BYE"):
            self._cause = end_cause_of(read_sip(str(state.src.rdata.wholeMsg))) or self._cause
        if not all(self._tags) and state.tsx.method == "INVITE":
            self._note_tags(state)

    def _note_tags(self, state: Any) -> None:  # noqa: ANN401  PJSIP's own event
        """Read both sides' tags from the answer to the INVITE, received or sent."""
        match state.type:
            case pjsua2.PJSIP_EVENT_RX_MSG:
                self.peer = read_peer(str(state.src.rdata.srcAddress))
                message = read_sip(str(state.src.rdata.wholeMsg))
            case pjsua2.PJSIP_EVENT_TX_MSG:
                message = read_sip(str(state.src.tdata.wholeMsg))
            case _:
                return
        inviting, invited = tag_of(message.first("from")), tag_of(message.first("to"))
        is_ours = state.tsx.role == pjsua2.PJSIP_ROLE_UAC
        self._tags = (inviting, invited) if is_ours else (invited, inviting)

    @callback
    def onCallMediaState(self, _parameters: Any) -> None:  # noqa: ANN401
        """Report who holds whom."""
        info = self.getInfo()
        for media in info.media:
            if media.type == pjsua2.PJMEDIA_TYPE_AUDIO:
                self.had_sound |= media.status == pjsua2.PJSUA_CALL_MEDIA_ACTIVE
                held_here = media.status == pjsua2.PJSUA_CALL_MEDIA_LOCAL_HOLD
                held_there = media.status == pjsua2.PJSUA_CALL_MEDIA_REMOTE_HOLD
                self._watcher.call_media_changed(self, held_here, held_there)
                return

    @callback
    def onCallTransferRequest(self, parameters: Any) -> None:  # noqa: ANN401
        """Refuse a REFER: nobody else decides whom this telephone calls."""
        parameters.statusCode = DECLINE

    @callback
    def onCallReplaceRequest(self, parameters: Any) -> None:  # noqa: ANN401
        """Let only who may call us take a call over (RFC 3891)."""
        if not self._watcher.may_replace(self, str(parameters.rdata.srcAddress)):
            parameters.statusCode = FORBIDDEN
            return
        self._successor = SipCall(self._account, self.call_id, self._watcher, silence=self._silence)
        parameters.newCall = self._successor

    @callback
    def onCallReplaced(self, _parameters: Any) -> None:  # noqa: ANN401
        """Go on with the INVITE that took the call over."""
        if self._successor is not None:
            self._watcher.call_replaced(self, self._successor)

    @callback
    def onDtmfDigit(self, parameters: Any) -> None:  # noqa: ANN401
        """Report a key."""
        self._watcher.digit_received(self, str(parameters.digit))

    @callback
    def onCallTransferStatus(self, parameters: Any) -> None:  # noqa: ANN401
        """Report a NOTIFY of our transfer."""
        self._watcher.transfer_progressed(self, int(parameters.statusCode), bool(parameters.finalNotify))


def _is_our_own_ringing(event: Any) -> bool:  # noqa: ANN401  PJSIP's own event
    """Say whether we just sent a provisional answer: nothing to learn while a caller waits."""
    if event.type != pjsua2.PJSIP_EVENT_TSX_STATE:
        return False
    transaction = event.body.tsxState.tsx
    is_ours = transaction.role == pjsua2.PJSIP_ROLE_UAS and transaction.method == "INVITE"
    return bool(is_ours and transaction.statusCode < 200)
