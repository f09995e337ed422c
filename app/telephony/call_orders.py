"""Orders about one call: show, answer, decline, hang up, hold, resume, mute, press keys."""

from collections.abc import Callable

from app.telephony.call_machine import OrderImpossible
from app.telephony.lines import Lines
from app.telephony.protocol import (
    AnswerCall,
    CallId,
    DeclineCall,
    HangUp,
    HoldCall,
    MuteMicrophone,
    Order,
    Refusal,
    ResumeCall,
    SendDtmf,
    ShowedCall,
)

DTMF_DIGITS = frozenset("0123456789ABCDabcd*#")


class CallOrders:
    """Carries them out; `give_up` ends a call of an earlier engine that is not back yet."""

    def __init__(self, lines: Lines, *, give_up: Callable[[CallId], bool]) -> None:
        self._lines = lines
        self._give_up = give_up

    @property
    def handlers(self) -> dict[type[Order], Callable[..., None]]:
        """Who carries which order out."""
        return {
            ShowedCall: self.show,
            AnswerCall: self.answer,
            DeclineCall: self.decline,
            HangUp: self.hang_up,
            HoldCall: self.hold,
            ResumeCall: self.resume,
            MuteMicrophone: self.mute,
            SendDtmf: self.send_digits,
        }

    def show(self, order: ShowedCall) -> None:
        """The panel is up: let the caller hear ringing."""
        line = self._lines.line(order.call_id)
        self._lines.do(line, line.machine.show())

    def answer(self, order: AnswerCall) -> None:
        """Pick up; whoever else talks is held."""
        line = self._lines.line(order.call_id)
        effects = line.machine.answer(order.code)
        if order.code >= 200:
            self._lines.hold_others(line)
        if order.tone:
            self._lines.announce(line)
        self._lines.do(line, effects)

    def decline(self, order: DeclineCall) -> None:
        """Refuse an offered call."""
        line = self._lines.line(order.call_id)
        self._lines.do(line, line.machine.decline(order.code))

    def hang_up(self, order: HangUp) -> None:
        """End a call, also one that is not back yet."""
        if self._give_up(order.call_id):
            return
        line = self._lines.line(order.call_id)
        self._lines.do(line, line.machine.hang_up())

    def hold(self, order: HoldCall) -> None:
        """Put the other side on hold."""
        line = self._lines.line(order.call_id)
        self._lines.do(line, line.machine.hold())
        self._lines.end_small_conference()

    def resume(self, order: ResumeCall) -> None:
        """Take the other side back; whoever else talks is held."""
        line = self._lines.line(order.call_id)
        effects = line.machine.resume()
        self._lines.hold_others(line)
        self._lines.do(line, effects)

    def mute(self, order: MuteMicrophone) -> None:
        """Silence our side, or give it its voice back."""
        line = self._lines.line(order.call_id)
        self._lines.do(line, line.machine.mute(order.muted))

    def send_digits(self, order: SendDtmf) -> None:
        """Press keys."""
        line = self._lines.answered(order.call_id)
        if not order.digits or not set(order.digits) <= DTMF_DIGITS:
            raise OrderImpossible(Refusal.BAD_ADDRESS, "digits are 0-9, A-D, * and #")
        line.sip.send_digits(order.digits, order.method)
