"""Calls of an engine that was killed: what is kept of ours for the next one, and its calls taken back."""

import logging
from collections.abc import Callable

import pjsua2

from app import times
from app.telephony.accounts import Accounts
from app.telephony.call_machine import CallMachine
from app.telephony.calls import SipCall
from app.telephony.kept_calls import KeptCall, KeptCalls
from app.telephony.line import Line
from app.telephony.lines import Lines
from app.telephony.protocol import CallEnded, CallId, CallPicture, EndReason, Event
from app.telephony.sip_account import SipAccount

log = logging.getLogger(__name__)

TAKE_BACK_WITHIN_SECONDS = 15.0  # the registrar must have accepted us by then

NewCall = Callable[[SipAccount, CallId], SipCall]


class TakeBack:
    """Asks for the calls of the engine before us, as soon as their account is registered."""

    def __init__(
        self,
        lines: Lines,
        accounts: Accounts,
        kept: KeptCalls,
        *,
        tell: Callable[[Event], None],
        new_call: NewCall,
    ) -> None:
        self._lines = lines
        self._accounts = accounts
        self._kept = kept
        self._tell = tell
        self._new_call = new_call
        self._lost = {call.picture.call_id: call for call in kept.read(now=times.now().timestamp())}
        self._lost_until = times.monotonic() + TAKE_BACK_WITHIN_SECONDS

    def __len__(self) -> int:
        return len(self._lost)

    @property
    def pictures(self) -> tuple[CallPicture, ...]:
        """The calls that are not back yet, as they were."""
        return tuple(call.picture for call in self._lost.values())

    def keep(self) -> None:
        """Keep what is needed to take our own calls back, should we be killed."""
        now = times.monotonic()
        kept = []
        for line in self._lines:
            dialog = line.sip.dialog if line.machine.is_answered and not line.machine.is_over else None
            if dialog is not None and not line.stands_alone:
                kept.append(KeptCall(line.machine.picture(now), dialog, line.account))
        self._kept.write([*kept, *self._lost.values()])

    def tick(self, local: SipAccount | None) -> None:
        """Ask for each call whose account is registered; give up those that nobody gave back in time."""
        for lost in list(self._lost.values()):
            account = self._accounts.registered_account(lost.account) if lost.account else local
            if account is not None:
                self._invite_again(lost, account)
            elif times.monotonic() >= self._lost_until:
                self._give_up(lost)

    def give_up(self, call_id: CallId) -> bool:
        """Ask for this call no more; say whether it was one of them."""
        lost = self._lost.get(call_id)
        if lost is None:
            return False
        self._give_up(lost)
        return True

    def _invite_again(self, lost: KeptCall, account: SipAccount) -> None:
        """Ask the other side for its call back: INVITE with Replaces (RFC 3891)."""
        del self._lost[lost.picture.call_id]
        call = self._new_call(account, lost.picture.call_id)
        machine = CallMachine.taken_back(lost.picture, now=times.now().timestamp(), at=times.monotonic())
        self._lines.add(line := Line(machine, call, lost.account))
        try:
            target = self._accounts.own_address(lost.account) or lost.dialog.target
            call.dial(target, from_uri="", headers={"Replaces": lost.dialog.replaces})
        except pjsua2.Error as error:
            log.warning("a call could not be taken back: PJSIP status %s", error.status)
            self._lines.remove(line)
            self._lines.finish(call)
            self._end(lost)

    def _give_up(self, lost: KeptCall) -> None:
        del self._lost[lost.picture.call_id]
        self._end(lost)

    def _end(self, lost: KeptCall) -> None:
        self.keep()
        self._tell(CallEnded(call_id=lost.picture.call_id, reason=EndReason.FAILED))
