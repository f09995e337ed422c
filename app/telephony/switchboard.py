"""All calls of the engine: carries the desk's orders out, and tells it what happens."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pjsua2

from app import times
from app.telephony.accounts import Accounts, Registrar, SipAccount, local_account
from app.telephony.call_machine import (
    RING_WITHOUT_DESK_SECONDS,
    SHOW_WITHIN_SECONDS,
    CallMachine,
    ConnectSound,
    Effect,
    HangUpNow,
    OrderImpossible,
    Respond,
    StartHold,
    StopHold,
    TellChange,
)
from app.telephony.caller import caller_of, queue_facts_of, read_address
from app.telephony.calls import SipCall, Sound
from app.telephony.dialling import is_header, sip_address
from app.telephony.endpoint import Endpoint
from app.telephony.gate import Gate
from app.telephony.kept_calls import KeptCall, KeptCalls
from app.telephony.protocol import (
    NO_ACCOUNT,
    AccountId,
    AnswerCall,
    CallChanged,
    CallEnded,
    Caller,
    CallId,
    CallOffered,
    CallPicture,
    CallState,
    ConfigureAccount,
    DeclineCall,
    Direction,
    DtmfReceived,
    EndReason,
    Event,
    HangUp,
    HoldCall,
    JoinCalls,
    MeasureCall,
    MediaMeasured,
    MuteMicrophone,
    Order,
    PlaceCall,
    PlaySound,
    RecordSound,
    Refusal,
    RegistrationState,
    ResumeCall,
    SendDtmf,
    ShowedCall,
    TransferCall,
    TransferChanged,
)
from app.telephony.quality import Counters, mos
from app.telephony.sip_text import read_sip
from app.telephony.trusted import Peer, is_trusted

log = logging.getLogger(__name__)

MEASURE_EVERY_SECONDS = 5.0
TAKE_BACK_WITHIN_SECONDS = 15.0  # the registrar must have accepted us by then
NOTHING_COUNTED = Counters()
LOOK_EVERY_SECONDS = 0.25
FORBIDDEN, UNAVAILABLE, DOES_NOT_EXIST = 403, 480, 481
DTMF_DIGITS = frozenset("0123456789ABCDabcd*#")


@dataclass(slots=True)
class Line:
    """One call: its rules, its PJSIP side, and its moments."""

    machine: CallMachine
    sip: SipCall
    account: AccountId = NO_ACCOUNT
    stands_alone: bool = False  # a simulated caller: other calls neither hold it nor are held by it
    began: float = field(default_factory=times.monotonic)
    measured_at: float = 0.0
    looked_at: float = 0.0
    counted: Counters = NOTHING_COUNTED  # at the last measurement
    totals: Counters = NOTHING_COUNTED  # over all streams the call had


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A call the desk was told of while PJSIP still prepares it, which takes as long as the desk's answer."""

    message: str
    machine: CallMachine
    account: AccountId


class Switchboard:
    """Knows every call. All of it runs on the poll thread."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        trunk: tuple[Peer, ...],
        trunk_domain: str,
        kept: KeptCalls,
        tell: Callable[[Event], None],
        has_desk: Callable[[], bool],
    ) -> None:
        self._endpoint = endpoint
        self._kept = kept
        self._lost = {call.picture.call_id: call for call in kept.read(now=times.now().timestamp())}
        self._lost_until = times.monotonic() + TAKE_BACK_WITHIN_SECONDS
        self._trunk = trunk
        self._trunk_domain = trunk_domain
        self._tell = tell
        self._has_desk = has_desk
        self._sound = Sound()
        self._lines: dict[CallId, Line] = {}
        self._foreseen: Foreseen | None = None
        self._refused: list[tuple[SipCall, int]] = []
        self._finished: list[SipCall] = []  # dropped outside their own callbacks
        self._desk_gone_at: float | None = None
        self._gate = Gate(endpoint.sip_port)
        self._gate.let_in(trunk)
        self._local: SipAccount | None = local_account(endpoint, self)
        self._accounts = Accounts(endpoint, self, tell)
        endpoint.choose_accounts_by(self._account_of)
        self._handlers: dict[type[Order], Callable[..., None]] = {
            ShowedCall: self._show,
            AnswerCall: self._answer,
            DeclineCall: self._decline,
            HangUp: self._hang_up,
            HoldCall: self._hold,
            ResumeCall: self._resume,
            MuteMicrophone: self._mute,
            SendDtmf: self._send_digits,
            PlaceCall: self._place,
            TransferCall: self._transfer,
            PlaySound: self._play,
            RecordSound: self._record,
            MeasureCall: self._measure_now,
            JoinCalls: self._join,
            ConfigureAccount: self._accounts.configure,
        }

    # ------------------------------------------------------------ what is known

    @property
    def has_calls(self) -> bool:
        """Whether any call lives, or may yet be taken back."""
        return bool(self._lines or self._lost)

    @property
    def registrations(self) -> dict[str, RegistrationState]:
        """How each account is doing."""
        return self._accounts.states

    @property
    def has_farewells(self) -> bool:
        """Whether calls or registrars have not yet heard that we go."""
        return bool(self._lines) or self._accounts.are_leaving

    @property
    def is_setting_up(self) -> bool:
        """Whether a caller waits for the desk to show the call."""
        return any(line.machine.is_setting_up for line in self._lines.values())

    @property
    def needs_sound(self) -> bool:
        """Whether the agent hears a call: not one that only rings here, nor simulated callers."""
        machines = [line.machine for line in self._lines.values() if not line.stands_alone]
        return any(machine.is_answered or machine.direction is Direction.OUTBOUND for machine in machines)

    def pictures(self) -> tuple[CallPicture, ...]:
        """Return every call as it is now."""
        now = times.monotonic()
        lost = (call.picture for call in self._lost.values())
        return (*(line.machine.picture(now) for line in self._lines.values()), *lost)

    # ------------------------------------------------------------ the engine's side

    def carry_out(self, order: Order) -> None:
        """Carry an order out, or raise OrderImpossible."""
        handler = self._handlers.get(type(order))
        if handler is None:
            raise OrderImpossible(Refusal.NOT_SUPPORTED, "this engine does not know the order")
        try:
            handler(order)
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.FAILED, f"PJSIP status {error.status}") from error

    def use_sound(self, sound: Sound) -> None:
        """Hear and speak through other devices from now on, calls that are up included."""
        self._sound = sound  # the same object for as long as it is used: PJSIP points into it
        for line in self._lines.values():
            self._connect(line)

    def desk_came(self) -> None:
        """A desk is there (again)."""
        self._desk_gone_at = None

    def desk_went(self) -> None:
        """The desk is gone; calls that are up go on untouched."""
        self._desk_gone_at = times.monotonic()

    def tick(self) -> None:
        """Do what is due by the clock, and let go of calls that are over."""
        now = times.monotonic()
        for call in self._finished:
            call.let_go()
        self._finished.clear()
        self._end_foreseen()
        self._refuse()
        self._accounts.tick()
        called = (line.sip.peer for line in self._lines.values())  # whom we called may hang up
        self._gate.let_in([*self._trunk, *self._accounts.peers, *(peer for peer in called if peer)])
        self._take_back(now)
        for line in list(self._lines.values()):
            if self._is_unshown(line, now) or self._rings_for_nobody(line, now):
                self._do(line, line.machine.give_up_offer())
            self._do(line, line.machine.reconcile(now))
            self._notice_ghost(line, now)
            if line.machine.is_answered and now - line.measured_at >= MEASURE_EVERY_SECONDS:
                line.measured_at = now
                self._measure(line)

    def end_all(self) -> None:
        """Hang everything up."""
        for line in list(self._lines.values()):
            if not line.machine.is_over:
                self._do(line, line.machine.hang_up())
        self._accounts.unregister_all()

    def drop_all(self) -> None:
        """Let go of every call, so that PJSIP can end."""
        refused = (call for call, _ in self._refused)
        for call in [*self._finished, *refused, *(line.sip for line in self._lines.values())]:
            call.let_go()
        self._finished.clear()
        self._refused.clear()
        self._lines.clear()
        self._sound = Sound()
        self._accounts.drop_all()
        self._local = None

    def _notice_ghost(self, line: Line, now: float) -> None:
        """End a call PJSIP has lost without a word, as it does when a slot is used again too soon.

        See https://github.com/pjsip/pjproject/pull/5081; it can go with a PJSIP that has it.
        """
        if now - line.looked_at < LOOK_EVERY_SECONDS:
            return
        line.looked_at = now
        if not line.sip.isActive():
            self.call_disconnected(line.sip, DOES_NOT_EXIST, 0)

    def _is_unshown(self, line: Line, now: float) -> bool:
        return line.machine.is_setting_up and now - line.began >= SHOW_WITHIN_SECONDS

    def _rings_for_nobody(self, line: Line, now: float) -> bool:
        machine = line.machine
        return (
            self._desk_gone_at is not None
            and machine.direction is Direction.INBOUND
            and machine.state is CallState.RINGING
            and now - self._desk_gone_at >= RING_WITHOUT_DESK_SECONDS
        )

    # ------------------------------------------------------------ INVITEs

    def invited(self, account: SipAccount, pj_id: int, source: str, message: str) -> None:
        """Take up an INVITE: refuse strangers and what nobody could show, offer the rest to the desk."""
        if self._foreseen is None:
            self._foresee(source, message)
        foreseen, self._foreseen = self._foreseen, None
        call_id = foreseen.machine.call_id if foreseen else CallId(str(uuid4()))
        call = SipCall(account, call_id, self, silence=self._endpoint.silence, pj_id=pj_id)
        if foreseen is not None:
            self._lines[call_id] = Line(foreseen.machine, call, foreseen.account)
        else:
            self._refused.append((call, UNAVAILABLE if self._is_known(source) else FORBIDDEN))

    def _foresee(self, source: str, message: str) -> None:
        """Tell the desk of a call that may come to it: of nobody's else, and only when there is a desk."""
        if not self._is_known(source) or not self._has_desk():
            return
        invite = read_sip(message)
        now = times.monotonic()
        machine = CallMachine(
            CallId(str(uuid4())),
            Direction.INBOUND,
            caller_of(invite, is_from_pbx=True),
            queue=queue_facts_of(invite),
            offered_at=times.now().timestamp(),
            at=now,
        )
        self._foreseen = Foreseen(message, machine, self._accounts.sent_by(source))
        self._tell(CallOffered(call=machine.picture(now)))

    def _end_foreseen(self) -> None:
        """PJSIP itself refused what it was preparing: its offer of sound was no good."""
        if self._foreseen is not None:
            self._tell(CallEnded(call_id=self._foreseen.machine.call_id, reason=EndReason.FAILED))
            self._foreseen = None

    def _refuse(self) -> None:
        """Send refusals: not while PJSIP still offers the call, which costs it the line or even its life."""
        for call, code in self._refused:
            try:
                call.respond(code)
            except pjsua2.Error as error:
                log.info("a refusal was not sent: PJSIP status %s", error.status)
            self._finished.append(call)
        self._refused.clear()

    def _is_known(self, source: str) -> bool:
        return is_trusted(source, self._trunk) or self._accounts.trusts(source)

    # ------------------------------------------------------------ calls of an engine that was killed

    def _keep(self) -> None:
        """Keep what is needed to take the calls back, should we be killed."""
        now = times.monotonic()
        kept = []
        for line in self._lines.values():
            dialog = line.sip.dialog if line.machine.is_answered and not line.machine.is_over else None
            if dialog is not None and not line.stands_alone:
                kept.append(KeptCall(line.machine.picture(now), dialog, line.account))
        self._kept.write([*kept, *self._lost.values()])

    def _take_back(self, now: float) -> None:
        for lost in list(self._lost.values()):
            account = self._accounts.registered_account(lost.account) if lost.account else self._local
            if account is not None:
                self._invite_again(lost, account)
            elif now >= self._lost_until:
                self._give_up(lost)

    def _invite_again(self, lost: KeptCall, account: SipAccount) -> None:
        """Ask the other side for its call back: INVITE with Replaces (RFC 3891)."""
        del self._lost[lost.picture.call_id]
        wall, at = times.now().timestamp(), times.monotonic()
        call = SipCall(account, lost.picture.call_id, self, silence=self._endpoint.silence)
        machine = CallMachine.taken_back(lost.picture, now=wall, at=at)
        line = Line(machine, call, lost.account)
        self._lines[call.call_id] = line
        try:
            target = self._accounts.own_address(lost.account) or lost.dialog.target
            call.dial(target, from_uri="", headers={"Replaces": lost.dialog.replaces})
        except pjsua2.Error as error:
            log.warning("a call could not be taken back: PJSIP status %s", error.status)
            self.call_disconnected(call, UNAVAILABLE, 0)

    def _give_up(self, lost: KeptCall) -> None:
        del self._lost[lost.picture.call_id]
        self._keep()
        self._tell(CallEnded(call_id=lost.picture.call_id, reason=EndReason.FAILED))

    def registered(self, account: SipAccount, code: int, source: str, message: str) -> None:
        """Hand the registrar's answer on."""
        self._accounts.registered(account, code, source, message)

    def checked(self, account: SipAccount, code: int) -> None:
        """Hand the registrar's answer on."""
        self._accounts.checked(account, code)

    def notified(self, account: SipAccount, source: str, message: str) -> None:
        """Hand what is told of the voicemail box on."""
        self._accounts.notified(account, source, message)

    def _account_of(self, source: str, message: str, chosen: int) -> int:
        """Only what comes from a registrar belongs to its account, and is answered with its password."""
        if self._foreseen is None and message.startswith("INVITE ") and "\nReplaces:" not in message:
            self._foresee(source, message)
        if self._local is None or self._accounts.trusts(source):
            return chosen
        return int(self._local.getId())

    # ------------------------------------------------------------ orders

    def _line(self, call_id: CallId) -> Line:
        line = self._lines.get(call_id)
        if line is None:
            raise OrderImpossible(Refusal.NO_SUCH_CALL, "there is no such call")
        return line

    def _show(self, order: ShowedCall) -> None:
        line = self._line(order.call_id)
        self._do(line, line.machine.show())

    def _answer(self, order: AnswerCall) -> None:
        line = self._line(order.call_id)
        effects = line.machine.answer(order.code)
        if order.code >= 200:
            self._hold_others(line)
        self._do(line, effects)

    def _decline(self, order: DeclineCall) -> None:
        line = self._line(order.call_id)
        self._do(line, line.machine.decline(order.code))

    def _hang_up(self, order: HangUp) -> None:
        if lost := self._lost.get(order.call_id):
            self._give_up(lost)
            return
        line = self._line(order.call_id)
        self._do(line, line.machine.hang_up())

    def _hold(self, order: HoldCall) -> None:
        line = self._line(order.call_id)
        self._do(line, line.machine.hold())
        self._end_small_conference()

    def _resume(self, order: ResumeCall) -> None:
        line = self._line(order.call_id)
        effects = line.machine.resume()
        self._hold_others(line)
        self._do(line, effects)

    def _mute(self, order: MuteMicrophone) -> None:
        line = self._line(order.call_id)
        self._do(line, line.machine.mute(order.muted))

    def _send_digits(self, order: SendDtmf) -> None:
        line = self._answered(order.call_id)
        if not order.digits or not set(order.digits) <= DTMF_DIGITS:
            raise OrderImpossible(Refusal.BAD_ADDRESS, "digits are 0-9, A-D, * and #")
        line.sip.send_digits(order.digits, order.method)

    def _place(self, order: PlaceCall) -> None:
        registrar = None if order.from_uri else self._accounts.choose(order.account)
        uri = self._address(order.to, registrar)
        if order.call_id in self._lines or not order.call_id:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call's id is taken")
        if not all(is_header(name, value) for name, value in order.headers.items()):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "a header cannot be sent")
        if order.from_uri and not self._endpoint.is_sip_uri(order.from_uri):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "not a SIP address to call from")
        is_through_registrar = registrar is not None and uri.endswith(f"@{registrar.domain}")
        account = registrar.sip if registrar and is_through_registrar else self._local
        call = SipCall(account, order.call_id, self, silence=self._endpoint.silence)
        machine = CallMachine(
            order.call_id,
            Direction.OUTBOUND,
            Caller(number=read_address(uri).user),
            offered_at=times.now().timestamp(),
            at=times.monotonic(),
        )
        through = registrar.order.account if registrar and is_through_registrar else NO_ACCOUNT
        line = Line(machine, call, through, stands_alone=bool(order.from_uri))
        self._hold_others(line)
        try:
            call.dial(uri, from_uri=order.from_uri, headers=order.headers)
        except pjsua2.Error as error:
            self._finished.append(call)
            raise OrderImpossible(Refusal.NETWORK, f"PJSIP status {error.status}") from error
        self._lines[order.call_id] = line
        self._tell_change(line)

    def _transfer(self, order: TransferCall) -> None:
        line = self._answered(order.call_id)
        if order.to_call:
            line.sip.transfer_to_call(self._answered(order.to_call).sip)
        else:
            line.sip.transfer_to(self._address(order.to, self._accounts.choose(NO_ACCOUNT)))

    def _join(self, order: JoinCalls) -> None:
        lines = [self._answered(call_id) for call_id in dict.fromkeys(order.call_ids)]
        if len(lines) < 2:
            raise OrderImpossible(Refusal.WRONG_STATE, "a conference needs two calls")
        for line in self._joined():
            line.machine.is_joined = False
        for line in lines:
            line.machine.is_joined = True  # all of them first: the effects connect each with each
        self._hold_others(lines[0])
        for line in lines:
            self._do(line, line.machine.join())

    def _joined(self) -> list[Line]:
        return [line for line in self._lines.values() if line.machine.is_joined]

    def _end_small_conference(self) -> None:
        joined = self._joined()
        if len(joined) == 1:
            self._do(joined[0], joined[0].machine.part())

    def _play(self, order: PlaySound) -> None:
        line = self._line(order.call_id)
        if order.path and not Path(order.path).is_file():
            raise OrderImpossible(Refusal.NO_FILE, "there is no such sound file")
        try:
            line.sip.play(order.path, repeat=order.repeat)
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.NO_FILE, "not a WAV file that can be played") from error
        finally:
            self._connect(line)

    def _record(self, order: RecordSound) -> None:
        line = self._line(order.call_id)
        try:
            line.sip.record(order.path, both=order.both)
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.NO_FILE, "the recording cannot be written there") from error
        finally:
            self._connect(line)

    def _measure_now(self, order: MeasureCall) -> None:
        self._measure(self._answered(order.call_id))

    def _answered(self, call_id: CallId) -> Line:
        line = self._line(call_id)
        if not line.machine.is_answered:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call is not answered")
        return line

    def _address(self, text: str, registrar: Registrar | None) -> str:
        uri = sip_address(text, registrar.domain if registrar else self._trunk_domain)
        if not uri or not self._endpoint.is_sip_uri(uri):
            raise OrderImpossible(Refusal.BAD_ADDRESS, "neither a number nor a SIP address")
        return uri

    def _hold_others(self, line: Line) -> None:
        """An agent talks to one at a time."""
        if line.stands_alone:
            return
        for other in list(self._lines.values()):
            talks = other.machine.is_answered and other.machine.is_audible
            together = other is line or (line.machine.is_joined and other.machine.is_joined)
            if talks and not together and not other.stands_alone:
                self._do(other, other.machine.hold())
                self._end_small_conference()

    # ------------------------------------------------------------ what happened

    def call_rang(self, call: SipCall) -> None:
        """The other side's telephone rings."""
        if line := self._lines.get(call.call_id):
            self._do(line, line.machine.rang())

    def call_confirmed(self, call: SipCall) -> None:
        """Both sides have picked up."""
        if line := self._lines.get(call.call_id):
            line.measured_at = times.monotonic()
            effects = line.machine.confirmed(times.monotonic())
            self._keep()
            self._do(line, effects)

    def call_media_changed(self, call: SipCall, held_here: bool, held_there: bool) -> None:
        """New media directions hold."""
        if line := self._lines.get(call.call_id):
            effects = line.machine.media_changed(
                held_here=held_here, held_there=held_there, at=times.monotonic()
            )
            self._keep()  # first: whoever is told may rely on it
            self._do(line, effects)

    def may_replace(self, call: SipCall, source: str) -> bool:
        """Only who may call us may take a call over."""
        return call.call_id in self._lines and self._is_known(source)

    def call_replaced(self, call: SipCall, pj_id: int) -> SipCall:
        """Go on with the INVITE that took the call over: to the desk it is the same call."""
        line = self._lines[call.call_id]
        account = self._accounts.registered_account(line.account) or self._local
        fresh = SipCall(account, call.call_id, self, silence=self._endpoint.silence, pj_id=pj_id)
        fresh.inherit(call)
        line.sip = fresh
        return fresh

    def call_disconnected(self, call: SipCall, code: int, cause: int) -> None:
        """The call is over: its last word."""
        self._finished.append(call)
        line = self._lines.get(call.call_id)
        if line is None or line.sip is not call:  # it was taken over
            return
        del self._lines[call.call_id]
        self._keep()
        self._end_small_conference()
        ended = line.machine.disconnected(code=code, cause=cause, at=times.monotonic())
        if ended is not None:
            self._tell(ended)

    def digit_received(self, call: SipCall, digit: str) -> None:
        """The other side pressed a key."""
        if call.call_id in self._lines:
            self._tell(DtmfReceived(call_id=call.call_id, digit=digit))

    def transfer_progressed(self, call: SipCall, code: int, is_final: bool) -> None:
        """The other side tells how our transfer goes; success ends our leg."""
        line = self._lines.get(call.call_id)
        if line is None:
            return
        self._tell(TransferChanged(call_id=call.call_id, code=code, is_final=is_final))
        if is_final and 200 <= code < 300:
            self._do(line, line.machine.transferred())

    # ------------------------------------------------------------ doing

    def _do(self, line: Line, effects: list[Effect]) -> None:
        for effect in effects:
            try:
                self._perform(line, effect)
            except pjsua2.Error as error:
                log.warning("%s failed: PJSIP status %s", type(effect).__name__, error.status)

    def _perform(self, line: Line, effect: Effect) -> None:
        match effect:
            case Respond(code=code):
                line.sip.respond(code)
            case HangUpNow():
                line.sip.end()
            case StartHold():
                line.sip.start_hold()
            case StopHold():
                line.sip.stop_hold()
            case ConnectSound():
                self._connect(line)
            case TellChange():
                self._tell_change(line)

    def _connect(self, line: Line) -> None:
        for each in self._joined() if line.machine.is_joined else [line]:
            machine = each.machine
            others = [other.sip for other in self._joined() if machine.is_joined and other is not each]
            each.sip.connect_sound(
                Sound() if each.stands_alone else self._sound,
                is_audible=machine.is_audible,
                is_muted=machine.is_muted,
                joined=others,
            )

    def _tell_change(self, line: Line) -> None:
        if not line.machine.is_over:
            self._tell(CallChanged(call=line.machine.picture(times.monotonic())))

    def _measure(self, line: Line) -> None:
        measured = line.sip.measured()
        if measured is None:
            return
        counted = Counters(measured.sent_packets, measured.received_packets, measured.lost_packets)
        lately = counted.since(line.counted)
        line.counted, line.totals = counted, line.totals.plus(lately)
        self._tell(
            MediaMeasured(
                call_id=line.machine.call_id,
                sent_packets=line.totals.sent,
                received_packets=line.totals.received,
                lost_packets=line.totals.lost,
                jitter_ms=round(measured.jitter_ms, 2),
                round_trip_ms=round(measured.round_trip_ms, 2),
                mos=mos(
                    loss_share=lately.loss_share,
                    jitter_ms=measured.jitter_ms,
                    round_trip_ms=measured.round_trip_ms,
                ),
            )
        )
