"""All calls of the engine: carries the desk's orders out, and tells it what happens."""

from collections.abc import Callable
from functools import partial

import pjsua2

from app import times
from app.telephony import conference, measuring
from app.telephony.accounts import Accounts
from app.telephony.call_machine import RING_WITHOUT_DESK_SECONDS, SHOW_WITHIN_SECONDS, OrderImpossible
from app.telephony.call_orders import CallOrders
from app.telephony.call_sound import Sound
from app.telephony.calls import SipCall
from app.telephony.dial_orders import DialOrders
from app.telephony.endpoint import Endpoint
from app.telephony.gate import Gate
from app.telephony.kept_calls import KeptCalls
from app.telephony.line import Line
from app.telephony.lines import Lines
from app.telephony.offers import Offers
from app.telephony.progress import ProgressTones
from app.telephony.protocol import (
    CallId,
    CallPicture,
    CallState,
    ConfigureAccount,
    Direction,
    DtmfReceived,
    EndReason,
    Event,
    JoinCalls,
    MeasureCall,
    Order,
    Refusal,
    RegistrationState,
    TransferChanged,
)
from app.telephony.recording_orders import RecordingOrders
from app.telephony.sip_account import SipAccount, local_account
from app.telephony.sound_orders import SoundOrders
from app.telephony.survival import Survival
from app.telephony.take_back import TakeBack
from app.telephony.trusted import Peer

LOOK_EVERY_SECONDS = 0.25
DOES_NOT_EXIST = 481


class Switchboard:
    """Puts the parts together. All of it runs on the poll thread."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        trunk: tuple[Peer, ...],
        trunk_domain: str,
        kept: KeptCalls,
        tell: Callable[[Event], None],
        has_desk: Callable[[], bool],
        rings: bool = False,
    ) -> None:
        self._endpoint = endpoint
        self._trunk = trunk
        self._tell = tell
        self._desk_gone_at: float | None = None
        self._gate = Gate(endpoint.sip_port)
        self._gate.let_in(trunk)
        self._local: SipAccount | None = local_account(endpoint, self)
        self._local_id = int(self._local.getId())
        self._accounts = Accounts(endpoint, self, tell)
        self._lines = Lines(tell)
        self._progress = ProgressTones()
        self._offers = Offers(
            self._lines, self._accounts, trunk=trunk, tell=tell, has_desk=has_desk, rings=rings
        )
        self._taken_back = TakeBack(self._lines, self._accounts, kept, tell=tell, new_call=self._new_call)
        self._recordings = RecordingOrders(self._lines)
        dialler = DialOrders(
            endpoint, self._lines, self._accounts, trunk_domain=trunk_domain, new_call=self._new_call
        )
        self._handlers: dict[type[Order], Callable[..., None]] = {
            **CallOrders(self._lines, give_up=self._taken_back.give_up).handlers,
            **dialler.handlers,
            **SoundOrders(self._lines).handlers,
            **self._recordings.handlers,
            JoinCalls: partial(conference.join, self._lines),
            MeasureCall: self._measure_now,
            ConfigureAccount: self._accounts.configure,
        }
        self._survival = Survival(endpoint, self._accounts, self._lines, self._listen_anew)
        endpoint.choose_accounts_by(self._account_of)

    def _new_call(
        self, account: SipAccount | None, call_id: CallId, pj_id: int = pjsua2.PJSUA_INVALID_ID
    ) -> SipCall:
        return SipCall(account or self._local, call_id, self, silence=self._endpoint.silence, pj_id=pj_id)

    # ------------------------------------------------------------ what is known

    @property
    def has_calls(self) -> bool:
        """Whether any call lives, or may yet be taken back."""
        return bool(self._lines or self._taken_back)

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
        return any(line.machine.is_setting_up for line in self._lines)

    @property
    def needs_sound(self) -> bool:
        """Whether the agent hears a call: not one that only rings here, nor simulated callers."""
        machines = [line.machine for line in self._lines if not line.stands_alone]
        talks = any(machine.is_answered or machine.direction is Direction.OUTBOUND for machine in machines)
        return talks or self._progress.is_playing

    def pictures(self) -> tuple[CallPicture, ...]:
        """Return every call as it is now."""
        now = times.monotonic()
        return (*(line.machine.picture(now) for line in self._lines), *self._taken_back.pictures)

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
        self._lines.use_sound(sound)
        self._progress.use_ear(sound.ear)

    def desk_came(self) -> None:
        """A desk is there (again)."""
        self._desk_gone_at = None

    def desk_went(self) -> None:
        """The desk is gone; calls that are up go on untouched."""
        self._desk_gone_at = times.monotonic()
        self._recordings.desk_went()

    def tick(self) -> None:
        """Do what is due by the clock, and let go of calls that are over."""
        self._lines.let_go_of_finished()
        self._offers.tick()
        self._survival.tick()
        self._accounts.tick()
        called = (line.sip.peer for line in self._lines)  # whom we called may hang up
        self._gate.let_in([*self._trunk, *self._accounts.peers, *(peer for peer in called if peer)])
        self._taken_back.tick(self._local)
        self._recordings.tick()
        now = times.monotonic()
        self._progress.tick(now)
        for line in self._lines:
            self._look_after(line, now)

    def _listen_anew(self) -> None:
        self._gate = Gate(self._endpoint.sip_port)  # let in with this very tick

    def _look_after(self, line: Line, now: float) -> None:
        if self._is_unshown(line, now) or self._rings_for_nobody(line, now):
            self._lines.do(line, line.machine.give_up_offer())
        self._lines.do(line, line.machine.reconcile(now))
        self._notice_ghost(line, now)
        measuring.measure_when_due(line, now, self._tell)

    def end_all(self) -> None:
        """Hang everything up."""
        for line in self._lines:
            if not line.machine.is_over:
                self._lines.do(line, line.machine.hang_up())
        self._accounts.unregister_all()

    def drop_all(self) -> None:
        """Let go of every call, so that PJSIP can end."""
        self._offers.tick()
        self._progress.use_ear(None)
        self._lines.drop_all()
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
        elif (
            line.machine.is_answered
            and not line.machine.is_encrypted
            and self._accounts.is_secured(line.account)
        ):
            self._look_for_a_lock(line)  # DTLS agrees on keys some packets after the answer
            if line.machine.is_encrypted:
                self._lines.tell_change(line)

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

    def _measure_now(self, order: MeasureCall) -> None:
        measuring.measure(self._lines.answered(order.call_id), self._tell)

    # ------------------------------------------------------------ what comes to accounts

    def _account_of(self, source: str, message: str, chosen: int) -> int:
        """Only what comes from a registrar belongs to its account, and is answered with its password."""
        self._offers.foresee(source, message)
        if self._local is None or self._accounts.trusts(source):
            return chosen
        return self._local_id

    def invited(self, account: SipAccount, pj_id: int, source: str, message: str) -> None:
        """Take up an INVITE."""
        self._offers.take_up(source, message, lambda call_id: self._new_call(account, call_id, pj_id))

    def registered(self, account: SipAccount, code: int, source: str, message: str) -> None:
        """Hand the registrar's answer on."""
        self._accounts.registered(account, code, source, message)

    def checked(self, account: SipAccount, code: int) -> None:
        """Hand the registrar's answer on."""
        self._accounts.checked(account, code)

    def notified(self, account: SipAccount, source: str, message: str) -> None:
        """Hand what is told of the voicemail box on."""
        self._accounts.notified(account, source, message)

    # ------------------------------------------------------------ what happens to calls

    def call_rang(self, call: SipCall) -> None:
        """The other side's telephone rings."""
        if line := self._lines.find(call.call_id):
            self._lines.do(line, line.machine.rang())
            if not line.stands_alone and call.heard() is None:
                self._progress.ring_back()

    def call_confirmed(self, call: SipCall) -> None:
        """Both sides have picked up."""
        if line := self._lines.find(call.call_id):
            line.measured_at = times.monotonic()
            self._progress.stop()
            self._look_for_a_lock(line)
            effects = line.machine.confirmed(times.monotonic())
            self._taken_back.keep()
            self._lines.do(line, effects)

    def call_media_changed(self, call: SipCall, held_here: bool, held_there: bool) -> None:
        """New media directions hold."""
        if line := self._lines.find(call.call_id):
            if not line.machine.is_answered:
                self._progress.stop()  # the network's own sound takes its place
            self._look_for_a_lock(line)
            if not self._accounts.finds_ways(line.account):
                line.sip.guard_sound()
            effects = line.machine.media_changed(
                held_here=held_here, held_there=held_there, at=times.monotonic()
            )
            self._taken_back.keep()  # first: whoever is told may rely on it
            self._lines.do(line, effects)

    def _look_for_a_lock(self, line: Line) -> None:
        """Call sound encrypted only when it is, and nobody could read its keys on their way."""
        line.machine.is_encrypted = self._accounts.is_secured(line.account) and line.sip.has_srtp

    def may_replace(self, call: SipCall, source: str) -> bool:
        """Only who may call us may take a call over."""
        return call.call_id in self._lines and self._offers.is_from_pbx(source)

    def call_replaced(self, call: SipCall, successor: SipCall) -> None:
        """Go on with the INVITE that took the call over: to the desk it is the same call."""
        successor.inherit(call)
        self._lines.line(call.call_id).sip = successor

    def call_disconnected(self, call: SipCall, code: int, cause: int) -> None:
        """The call is over: its last word."""
        self._lines.finish(call)
        line = self._lines.find(call.call_id)
        if line is None or line.sip is not call:  # it was taken over
            return
        self._lines.remove(line)
        self._taken_back.keep()
        ended = line.machine.disconnected(code=code, cause=cause, at=times.monotonic())
        if ended is not None:
            self._tell(ended)
            if line.machine.direction is Direction.OUTBOUND and not line.stands_alone:
                self._end_progress(line, ended.reason)

    def _end_progress(self, line: Line, reason: EndReason) -> None:
        """Say by a tone why nobody talks, unless somebody did, or the network has said it."""
        if line.machine.is_answered or line.sip.had_sound:
            self._progress.stop()
        else:
            self._progress.end(reason, times.monotonic())

    def digit_received(self, call: SipCall, digit: str) -> None:
        """The other side pressed a key."""
        if call.call_id in self._lines:
            self._tell(DtmfReceived(call_id=call.call_id, digit=digit))

    def transfer_progressed(self, call: SipCall, code: int, is_final: bool) -> None:
        """The other side tells how our transfer goes; success ends our leg."""
        line = self._lines.find(call.call_id)
        if line is None:
            return
        self._tell(TransferChanged(call_id=call.call_id, code=code, is_final=is_final))
        if is_final and 200 <= code < 300:
            self._lines.do(line, line.machine.transferred())
