"""INVITEs that reach us: strangers, and calls nobody could show, are refused; the rest is offered."""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

import pjsua2

from app import times
from app.telephony.accounts import Accounts
from app.telephony.call_machine import CallMachine
from app.telephony.caller import caller_of, queue_facts_of
from app.telephony.calls import SipCall
from app.telephony.line import Line
from app.telephony.lines import Lines
from app.telephony.protocol import (
    NO_CALL,
    AccountId,
    CallEnded,
    CallId,
    CallOffered,
    Direction,
    EndReason,
    Event,
)
from app.telephony.sip_text import read_sip, tag_of
from app.telephony.trusted import ANYONE, Peer, is_trusted

Invitation = tuple[str, str, str]  # Call-ID, tag of the caller, number of the request
_CALL_ID = re.compile(r"^(?:call-id|i)\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(r"^(?:from|f)\s*:(.*(?:\r?\n[ \t].*)*)", re.IGNORECASE | re.MULTILINE)
_NUMBER = re.compile(r"^cseq\s*:\s*(\d+)", re.IGNORECASE | re.MULTILINE)
log = logging.getLogger(__name__)

RINGING, FORBIDDEN, UNAVAILABLE, LOOP_DETECTED = 180, 403, 480, 482
COMES_AGAIN_SECONDS = 32.0  # as long as a copy of an INVITE may be on its way: 64 times T1 of RFC 3261


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A call the desk was told of while PJSIP still prepares it, which takes as long as the desk's answer."""

    machine: CallMachine
    account: AccountId


class Offers:
    """Says who may call us, and tells the desk who does."""

    def __init__(
        self,
        lines: Lines,
        accounts: Accounts,
        *,
        trunk: tuple[Peer, ...],
        tell: Callable[[Event], None],
        has_desk: Callable[[], bool],
        rings: bool,
    ) -> None:
        self._lines = lines
        self._accounts = accounts
        self._trunk = trunk
        self._pbxs = tuple(peer for peer in trunk if peer.host != ANYONE)
        self._tell = tell
        self._has_desk = has_desk
        self._rings = rings  # by ourselves, before a desk has shown the call
        self._foreseen: Foreseen | None = None
        self._next_id = _new_id()  # made while nobody waits for it
        self._refused: list[tuple[SipCall, int]] = []
        self._ringing: list[tuple[SipCall, str, str]] = []  # the desk is told of these with the next tick
        self._taken: dict[Invitation, float] = {}  # which INVITEs were taken up, and when

    def is_known(self, source: str) -> bool:
        """Say whether who sent this may call us."""
        return is_trusted(source, self._trunk) or self._accounts.trusts(source)

    def is_from_pbx(self, source: str) -> bool:
        """Say whether this came from whom we know, so that what it says of the caller is believed."""
        return is_trusted(source, self._pbxs) or self._accounts.trusts(source)

    def foresee(self, source: str, message: str) -> None:
        """Tell the desk of a call that may come to it: of nobody's else, and only when there is a desk."""
        is_new_call = message.startswith("INVITE ") and "\nReplaces:" not in message
        if self._rings or self._foreseen is not None or not is_new_call:
            return
        if self._is_for_us(source) and _invitation(message) not in self._taken:
            machine = _machine(self._next_id or _new_id(), message, is_from_pbx=self.is_from_pbx(source))
            self._foreseen = Foreseen(machine, self._accounts.sent_by(source, message))
            self._tell(CallOffered(call=machine.picture(times.monotonic())))

    def take_up(self, source: str, message: str, new_call: Callable[[CallId], SipCall]) -> None:
        """Take up an INVITE that PJSIP has prepared."""
        invitation = _invitation(message)
        if invitation in self._taken:  # RFC 3261, 8.2.2.2: a late copy is no second call
            self._refused.append((new_call(_new_id()), LOOP_DETECTED))
            return
        self.foresee(source, message)
        self._taken[invitation] = times.monotonic()
        foreseen, self._foreseen = self._foreseen, None
        call = new_call(foreseen.machine.call_id if foreseen else self._next_id or _new_id())
        self._next_id = NO_CALL
        if foreseen is not None:
            self._lines.add(Line(foreseen.machine, call, foreseen.account))
        elif self._rings and self._is_for_us(source):
            call.respond(RINGING)
            self._ringing.append((call, source, message))
        else:
            self._refused.append((call, UNAVAILABLE if self.is_known(source) else FORBIDDEN))

    def _is_for_us(self, source: str) -> bool:
        return self.is_known(source) and self._has_desk()

    def tick(self) -> None:
        """End what PJSIP did not bring, and refuse what is not ours."""
        oldest = times.monotonic() - COMES_AGAIN_SECONDS
        while self._taken and next(iter(self._taken.values())) < oldest:
            del self._taken[next(iter(self._taken))]
        self._next_id = self._next_id or _new_id()
        if self._foreseen is not None:  # PJSIP refused it by itself: its offer of sound was no good
            self._tell(CallEnded(call_id=self._foreseen.machine.call_id, reason=EndReason.FAILED))
            self._foreseen, self._next_id = None, NO_CALL
        self._tell_of_ringing()
        for call, code in self._refused:  # not earlier: while PJSIP still offers it, it costs the line
            try:
                call.respond(code)
            except pjsua2.Error as error:
                log.info("a refusal was not sent: PJSIP status %s", error.status)
            self._lines.finish(call)
        self._refused.clear()

    def _tell_of_ringing(self) -> None:
        for call, source, message in self._ringing:
            if not call.isActive():  # the caller has given up already
                self._lines.finish(call)
                continue
            machine = _machine(call.call_id, message, is_from_pbx=self.is_from_pbx(source))
            machine.show()
            self._lines.add(Line(machine, call, self._accounts.sent_by(source)))
            self._tell(CallOffered(call=machine.picture(times.monotonic())))
        self._ringing.clear()


def _invitation(message: str) -> Invitation:
    """Find what tells an INVITE from others; the whole of it is read when nobody waits for 180 any more."""
    call_id, caller, number = (pattern.search(message) for pattern in (_CALL_ID, _FROM, _NUMBER))
    return (
        call_id.group(1) if call_id else "",
        tag_of(caller.group(1)) if caller else "",
        number.group(1) if number else "",
    )


def _new_id() -> CallId:
    return CallId(str(uuid4()))


def _machine(call_id: CallId, message: str, *, is_from_pbx: bool) -> CallMachine:
    invite = read_sip(message)
    return CallMachine(
        call_id,
        Direction.INBOUND,
        caller_of(invite, is_from_pbx=is_from_pbx),
        queue=queue_facts_of(invite) if is_from_pbx else None,
        offered_at=times.now().timestamp(),
        at=times.monotonic(),
    )
