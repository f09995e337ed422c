"""Every call there is: found by its id, and made to do what its rules say."""

import logging
from collections.abc import Callable, Iterator

import pjsua2

from app import times
from app.telephony.call_machine import (
    ConnectSound,
    Effect,
    HangUpNow,
    OrderImpossible,
    Respond,
    StartHold,
    StopHold,
    TellChange,
)
from app.telephony.call_sound import Audience, Sound
from app.telephony.calls import SipCall
from app.telephony.line import Line
from app.telephony.protocol import CallChanged, CallId, Event, RecordingState, Refusal

log = logging.getLogger(__name__)


class Lines:
    """The calls, and what is common to all of them: the agent's sound, the conference, one call at a time."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self._tell = tell
        self._by_id: dict[CallId, Line] = {}
        self._finished: list[SipCall] = []  # let go of outside their own callbacks
        self._sound = Sound()

    def __iter__(self) -> Iterator[Line]:
        """Go through the calls there are now, whatever happens to them meanwhile."""
        return iter(list(self._by_id.values()))

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, call_id: object) -> bool:
        return call_id in self._by_id

    def find(self, call_id: CallId) -> Line | None:
        """Return a call, or None."""
        return self._by_id.get(call_id)

    def line(self, call_id: CallId) -> Line:
        """Return the call an order names, or raise OrderImpossible."""
        line = self._by_id.get(call_id)
        if line is None:
            raise OrderImpossible(Refusal.NO_SUCH_CALL, "there is no such call")
        return line

    def answered(self, call_id: CallId) -> Line:
        """Return a call on which both sides have picked up, or raise OrderImpossible."""
        line = self.line(call_id)
        if not line.machine.is_answered:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call is not answered")
        return line

    # ------------------------------------------------------------ coming and going

    def add(self, line: Line) -> None:
        """Take a call in."""
        self._by_id[line.machine.call_id] = line

    def remove(self, line: Line) -> None:
        """Let a call that is over go; a conference of one is none."""
        del self._by_id[line.machine.call_id]
        self.end_small_conference()

    def finish(self, call: SipCall) -> None:
        """Let go of PJSIP's call with the next tick: PJSIP may still be in the middle of it."""
        self._finished.append(call)

    def let_go_of_finished(self) -> None:
        """Let go of the calls that are over."""
        for call in self._finished:
            call.let_go()
        self._finished.clear()

    def drop_all(self) -> None:
        """Let go of everything, so that PJSIP can end."""
        for line in self:
            self.finish(line.sip)
        self.let_go_of_finished()
        self._by_id.clear()
        self._sound = Sound()

    # ------------------------------------------------------------ doing

    def do(self, line: Line, effects: list[Effect]) -> None:
        """Do what a call's rules ask for."""
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
                self.connect(line)
            case TellChange():
                self.tell_change(line)

    def ask(self, line: Line) -> None:
        """Ask the other side whether it still knows the call; if not, the call ends."""
        try:
            line.sip.renew()
        except pjsua2.Error as error:  # an offer of ours is on its way already, and asks as well
            log.info("a call was not asked: PJSIP status %s", error.status)

    def tell_change(self, line: Line) -> None:
        """Tell the desk how a call is now."""
        if not line.machine.is_over:
            self._tell(CallChanged(call=line.machine.picture(times.monotonic())))

    # ------------------------------------------------------------ sound

    def use_sound(self, sound: Sound) -> None:
        """Hear and speak through this from now on, calls that are up included."""
        self._sound = sound  # the same object for as long as it is used: PJSIP points into it
        for line in self:
            self.connect(line)

    def connect(self, line: Line) -> None:
        """Connect what shall be heard now on a call, and on those it is joined with."""
        for each in self.joined() if line.machine.is_joined else [line]:
            machine = each.machine
            others = [other.sip.heard() for other in self.joined() if machine.is_joined and other is not each]
            audience = Audience(
                Sound() if each.stands_alone else self._sound,
                is_audible=machine.is_audible,
                is_muted=machine.is_muted,
                is_recorded=machine.recording is RecordingState.ON,
                joined=others,
            )
            each.sip.sound.connect(each.sip.heard(), audience)

    def announce(self, line: Line) -> None:
        """Play a short tone into the agent's ear: this call answers itself."""
        if not line.stands_alone:
            line.sip.sound.announce(self._sound.ear)

    def joined(self) -> list[Line]:
        """Return the calls of the conference."""
        return [line for line in self._by_id.values() if line.machine.is_joined]

    def end_small_conference(self) -> None:
        """Let the last one of a conference be an ordinary call again."""
        joined = self.joined()
        if len(joined) == 1:
            self.do(joined[0], joined[0].machine.part())

    def hold_others(self, line: Line) -> None:
        """Hold whoever else talks: an agent talks to one at a time."""
        if line.stands_alone:
            return
        for other in self:
            talks = other.machine.is_answered and other.machine.is_audible
            together = other is line or (line.machine.is_joined and other.machine.is_joined)
            if talks and not together and not other.stands_alone:
                self.do(other, other.machine.hold())
                self.end_small_conference()
