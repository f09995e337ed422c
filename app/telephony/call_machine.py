"""One call as a state machine. It does no I/O: it is told what happened, and answers what to do now.

Time comes in from outside, as seconds of a clock that is never set. Seconds on hold do not count as talked.
"""

from dataclasses import dataclass

from app.telephony.end_reason import end_reason
from app.telephony.protocol import (
    CallEnded,
    Caller,
    CallId,
    CallPicture,
    CallState,
    Direction,
    EndReason,
    QueueFacts,
    RecordingState,
    Refusal,
)

SHOW_WITHIN_SECONDS = 0.5  # without a panel on the screen nothing rings
MEDIA_RETRY_SECONDS = 1.0
MOST_MEDIA_TRIES = 5
RING_WITHOUT_DESK_SECONDS = 5.0  # a desk that fell over while it rang has this long to come back


class OrderImpossible(Exception):
    """The order does not fit what the call is doing."""

    def __init__(self, refusal: Refusal, detail: str) -> None:
        super().__init__(detail)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Respond:
    """Answer the INVITE with this code; 300 and above end the call."""

    code: int


@dataclass(frozen=True, slots=True)
class HangUpNow:
    """End the call by whatever its state needs: CANCEL or BYE."""


@dataclass(frozen=True, slots=True)
class StartHold:
    """Offer the other side a media direction of hold."""


@dataclass(frozen=True, slots=True)
class StopHold:
    """Offer the other side sound in both directions again."""


@dataclass(frozen=True, slots=True)
class ConnectSound:
    """Sound, or what is left of it, changed: connect what shall be heard."""


@dataclass(frozen=True, slots=True)
class TellChange:
    """Tell the desk the call's new picture."""


Effect = Respond | HangUpNow | StartHold | StopHold | ConnectSound | TellChange


class CallMachine:
    """What is known of one call, and what may happen to it next."""

    def __init__(
        self,
        call_id: CallId,
        direction: Direction,
        caller: Caller,
        *,
        queue: QueueFacts | None = None,
        offered_at: float,
        at: float,
    ) -> None:
        self.call_id = call_id
        self.direction = direction
        self.caller = caller
        self.queue = queue or QueueFacts()
        self.is_muted = False
        self.is_encrypted = False
        self.is_joined = False
        self.recording = RecordingState.NONE
        self.is_over = False
        self.wants_hold = False
        self._offered_at = offered_at  # seconds since 1970, once; everything else is counted from it
        self._began = at
        self._answered: float | None = None
        self._is_shown = direction is Direction.OUTBOUND
        self._is_ringing = False
        self._is_answering = False
        self._is_held = False
        self._is_held_remotely = False
        self._held_since = 0.0
        self._held_before = 0.0
        self._ours: EndReason | None = None
        self._is_parking = False
        self._media_tried_at = 0.0
        self._media_tries = 0

    @classmethod
    def taken_back(cls, picture: CallPicture, *, now: float, at: float) -> "CallMachine":
        """Go on with a call of the engine before us; `now` is the time since 1970."""
        call = cls(
            picture.call_id,
            picture.direction,
            picture.caller,
            queue=picture.queue,
            offered_at=picture.offered_at,
            at=at - (now - picture.offered_at),
        )
        call._is_shown = call._is_ringing = True
        call._answered = at - (now - (picture.answered_at or now))
        call._held_before = picture.held_seconds
        call.is_muted = picture.is_muted
        call._media_tried_at = at
        call.wants_hold = picture.state is CallState.HELD  # nobody may suddenly hear the room
        return call

    # ------------------------------------------------------------ what is known

    @property
    def state(self) -> CallState:
        """How far the call has come."""
        if self._answered is not None:
            return self._talking_state()
        if self._is_ringing:
            return CallState.RINGING
        return CallState.OFFERED if self.direction is Direction.INBOUND else CallState.DIALLING

    def _talking_state(self) -> CallState:
        if self._is_held:
            return CallState.HELD
        return CallState.HELD_REMOTELY if self._is_held_remotely else CallState.TALKING

    @property
    def is_answered(self) -> bool:
        """Whether both sides have picked up."""
        return self._answered is not None

    @property
    def is_audible(self) -> bool:
        """Whether the two sides shall hear each other now; silent from the moment hold is ordered."""
        return not self._is_held and not self.wants_hold and not self.is_over

    @property
    def is_setting_up(self) -> bool:
        """Whether somebody waits for the desk to show the call."""
        return self.direction is Direction.INBOUND and not self._is_shown and not self.is_over

    def picture(self, at: float) -> CallPicture:
        """Return the call as the desk shall know it."""
        answered_at = None if self._answered is None else self._offered_at + (self._answered - self._began)
        return CallPicture(
            call_id=self.call_id,
            direction=self.direction,
            state=self.state,
            caller=self.caller,
            queue=self.queue,
            offered_at=self._offered_at,
            answered_at=answered_at,
            held_seconds=round(self._held_seconds(at), 3),
            is_muted=self.is_muted,
            is_encrypted=self.is_encrypted,
            is_joined=self.is_joined,
            recording=self.recording,
        )

    def _held_seconds(self, at: float) -> float:
        return self._held_before + (at - self._held_since if self._is_held else 0.0)

    # ------------------------------------------------------------ what is ordered

    def show(self) -> list[Effect]:
        """The desk has the panel on the screen: now the caller may hear ringing."""
        self._need(self.direction is Direction.INBOUND and not self._is_done, "nothing is offered")
        if self._is_shown:
            return []
        self._is_shown = True
        self._is_ringing = True
        return [Respond(180), TellChange()]

    def answer(self, code: int) -> list[Effect]:
        """Pick up, or send a provisional answer."""
        self._need(self.direction is Direction.INBOUND and not self._is_done, "nothing to answer")
        if not 100 < code < 300:
            raise OrderImpossible(Refusal.WRONG_STATE, "an answer has a code from 101 to 299")
        self._is_shown = True
        if code >= 200:
            self._is_answering = True
            return [Respond(200)]
        self._is_ringing = True
        return [Respond(code), TellChange()]

    def decline(self, code: int) -> list[Effect]:
        """Refuse with a final response."""
        self._need(self.direction is Direction.INBOUND and not self._is_done, "nothing to decline")
        if not 400 <= code < 700:
            raise OrderImpossible(Refusal.WRONG_STATE, "a refusal has a code from 400 to 699")
        self._ours = EndReason.DECLINED
        return [Respond(code)]

    def hang_up(self) -> list[Effect]:
        """End the call in whatever state it is; hanging up twice does nothing the second time."""
        self._need(not self.is_over, "the call is over")
        if self._ours is not None:
            return []
        if self.direction is Direction.INBOUND and not self.is_answered and not self._is_answering:
            return self.decline(486)
        self._ours = EndReason.LOCAL_HANGUP
        return [HangUpNow()]

    def hold(self) -> list[Effect]:
        """Put the other side on hold."""
        self._need(self.is_answered and not self.is_over, "only an answered call can be held")
        if self.wants_hold:
            return []
        self.wants_hold = True
        self.is_joined = False
        return [StartHold(), ConnectSound()]

    def resume(self) -> list[Effect]:
        """Take the other side back."""
        self._need(self.is_answered and not self.is_over, "only an answered call can be resumed")
        if not self.wants_hold:
            return []
        self.wants_hold = False
        return [StopHold()]

    def join(self) -> list[Effect]:
        """Become part of a conference."""
        effects = self.resume()
        self.is_joined = True
        return [*effects, ConnectSound(), TellChange()]

    def part(self) -> list[Effect]:
        """The conference is over; the call goes on."""
        self.is_joined = False
        return [ConnectSound(), TellChange()]

    def mute(self, is_muted: bool) -> list[Effect]:
        """Silence our side, or give it its voice back."""
        self._need(not self.is_over, "the call is over")
        if self.is_muted == is_muted:
            return []
        self.is_muted = is_muted
        return [ConnectSound(), TellChange()]

    def record(self, state: RecordingState) -> list[Effect]:
        """Record the call on this computer, pause that, or end it."""
        self._need(self.is_answered and not self.is_over, "only an answered call can be recorded")
        if state is self.recording:
            return []
        self.recording = state
        return [ConnectSound(), TellChange()]

    def park(self) -> None:
        """The transfer that follows leaves the call at the PBX."""
        self._is_parking = True

    def transferred(self) -> list[Effect]:
        """The transfer succeeded: the transferor ends its own leg (RFC 5589)."""
        if self.is_over or self._ours is not None:
            return []
        self._ours = EndReason.PARKED if self._is_parking else EndReason.TRANSFERRED
        return [HangUpNow()]

    def give_up_offer(self) -> list[Effect]:
        """Nobody showed the call, or nobody is there any more to answer it."""
        if self.is_over or self.is_answered or self._is_answering or self._ours is not None:
            return []
        self._ours = EndReason.NO_DESK
        return [Respond(480)]

    @property
    def _is_done(self) -> bool:
        return self.is_over or self.is_answered or self._is_answering or self._ours is not None

    def _need(self, is_fitting: bool, detail: str) -> None:
        if not is_fitting:
            raise OrderImpossible(Refusal.WRONG_STATE, detail)

    # ------------------------------------------------------------ what happened

    def rang(self) -> list[Effect]:
        """The other side's telephone rings."""
        if self._is_ringing or self.is_answered or self.is_over:
            return []
        self._is_ringing = True
        return [TellChange()]

    def confirmed(self, at: float) -> list[Effect]:
        """Both sides have picked up."""
        if self.is_answered or self.is_over:
            return []
        self._answered = at
        return [ConnectSound(), TellChange()]

    def media_changed(self, *, held_here: bool, held_there: bool, at: float) -> list[Effect]:
        """The two sides agreed on new media directions."""
        if self.is_over:
            return []
        changed = (held_here, held_there) != (self._is_held, self._is_held_remotely)
        if held_here and not self._is_held:
            self._held_since = at
        elif self._is_held and not held_here:
            self._held_before += at - self._held_since
        self._is_held, self._is_held_remotely = held_here, held_there
        return [ConnectSound(), TellChange()] if changed and self.is_answered else [ConnectSound()]

    def reconcile(self, at: float) -> list[Effect]:
        """Ask again for a hold, or its end, that the other side has not agreed to (491, 500)."""
        if self.is_over or not self.is_answered or self.wants_hold == self._is_held:
            self._media_tries, self._media_tried_at = 0, at
            return []
        if at - self._media_tried_at < MEDIA_RETRY_SECONDS:
            return []
        self._media_tried_at = at
        self._media_tries += 1
        if self._media_tries > MOST_MEDIA_TRIES:
            self.wants_hold = self._is_held
            return [ConnectSound(), TellChange()]
        return [StartHold() if self.wants_hold else StopHold()]

    def disconnected(self, *, code: int, cause: int, at: float) -> CallEnded | None:
        """The call is over; the answer is its last word, given once."""
        if self.is_over:
            return None
        held_seconds = self._held_seconds(at)
        connected_seconds = 0.0 if self._answered is None else at - self._answered
        self.is_over = True
        return CallEnded(
            call_id=self.call_id,
            reason=end_reason(
                direction=self.direction,
                was_answered=self.is_answered,
                ours=self._ours,
                code=code,
                cause=cause,
            ),
            sip_code=code,
            talked_seconds=round(max(0.0, connected_seconds - held_seconds), 3),
            held_seconds=round(held_seconds, 3),
        )
