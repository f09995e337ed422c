"""INVITEs that reach us: strangers, and calls nobody could show, are refused; the rest is offered."""

import logging
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
from app.telephony.protocol import AccountId, CallEnded, CallId, CallOffered, Direction, EndReason, Event
from app.telephony.sip_text import read_sip
from app.telephony.trusted import Peer, is_trusted

log = logging.getLogger(__name__)

FORBIDDEN, UNAVAILABLE = 403, 480


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
    ) -> None:
        self._lines = lines
        self._accounts = accounts
        self._trunk = trunk
        self._tell = tell
        self._has_desk = has_desk
        self._foreseen: Foreseen | None = None
        self._refused: list[tuple[SipCall, int]] = []

    def is_known(self, source: str) -> bool:
        """Say whether who sent this may call us."""
        return is_trusted(source, self._trunk) or self._accounts.trusts(source)

    def foresee(self, source: str, message: str) -> None:
        """Tell the desk of a call that may come to it: of nobody's else, and only when there is a desk."""
        is_new_call = message.startswith("INVITE ") and "\nReplaces:" not in message
        if self._foreseen is not None or not is_new_call or not self.is_known(source) or not self._has_desk():
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
        self._foreseen = Foreseen(machine, self._accounts.sent_by(source))
        self._tell(CallOffered(call=machine.picture(now)))

    def take_up(self, source: str, message: str, new_call: Callable[[CallId], SipCall]) -> None:
        """Take up an INVITE that PJSIP has prepared."""
        self.foresee(source, message)
        foreseen, self._foreseen = self._foreseen, None
        if foreseen is not None:
            call = new_call(foreseen.machine.call_id)
            self._lines.add(Line(foreseen.machine, call, foreseen.account))
        else:
            code = UNAVAILABLE if self.is_known(source) else FORBIDDEN
            self._refused.append((new_call(CallId(str(uuid4()))), code))

    def tick(self) -> None:
        """End what PJSIP did not bring, and refuse what is not ours."""
        if self._foreseen is not None:  # PJSIP refused it by itself: its offer of sound was no good
            self._tell(CallEnded(call_id=self._foreseen.machine.call_id, reason=EndReason.FAILED))
            self._foreseen = None
        for call, code in self._refused:  # not earlier: while PJSIP still offers it, it costs the line
            try:
                call.respond(code)
            except pjsua2.Error as error:
                log.info("a refusal was not sent: PJSIP status %s", error.status)
            self._lines.finish(call)
        self._refused.clear()
