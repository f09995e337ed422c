"""Any order of orders and events against a plain model of a call: both agree after every step."""

from dataclasses import dataclass

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.telephony.call_machine import CallMachine, OrderImpossible, StartHold, StopHold
from app.telephony.protocol import Caller, CallId, CallState, Direction, RecordingState


@dataclass
class Model:
    """What a person would say of the call."""

    state: CallState = CallState.OFFERED
    is_muted: bool = False
    recording: RecordingState = RecordingState.NONE
    wants_hold: bool = False
    is_held: bool = False
    is_held_remotely: bool = False
    is_answering: bool = False
    is_refused: bool = False
    is_over: bool = False
    held_seconds: float = 0.0

    @property
    def is_up(self) -> bool:
        """Whether both sides have picked up and nobody has hung up."""
        return self.is_answered and not self.is_over

    @property
    def is_answered(self) -> bool:
        """Whether both sides have picked up."""
        return self.state in (CallState.TALKING, CallState.HELD, CallState.HELD_REMOTELY)

    def follow_media(self) -> None:
        """Say who holds whom."""
        if self.is_answered:
            self.state = CallState.HELD if self.is_held else CallState.TALKING
            if self.is_held_remotely and not self.is_held:
                self.state = CallState.HELD_REMOTELY


class CallAndModel(RuleBasedStateMachine):
    """The other side agrees to every hold, sooner or later."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 100.0
        self.model = Model()
        self.call = CallMachine(
            CallId("in"), Direction.INBOUND, Caller(number="1"), offered_at=1e9, at=self.at
        )

    @property
    def can_be_answered(self) -> bool:
        """Whether nobody has decided about the call yet."""
        model = self.model
        return not (model.is_answered or model.is_answering or model.is_refused or model.is_over)

    @rule(seconds=st.integers(1, 100))
    def time_passes(self, seconds: int) -> None:
        self.at += seconds
        if self.model.is_held and not self.model.is_over:
            self.model.held_seconds += seconds

    @rule()
    def show(self) -> None:
        if not self.can_be_answered:
            with pytest.raises(OrderImpossible):
                self.call.show()
            return
        self.call.show()
        self.model.state = CallState.RINGING

    @rule()
    def answer(self) -> None:
        if not self.can_be_answered:
            with pytest.raises(OrderImpossible):
                self.call.answer(200)
            return
        self.call.answer(200)
        self.model.is_answering = True

    @rule()
    def decline(self) -> None:
        if not self.can_be_answered:
            with pytest.raises(OrderImpossible):
                self.call.decline(486)
            return
        self.call.decline(486)
        self.model.is_refused = True

    @precondition(lambda self: self.model.is_answering and not self.model.is_answered)
    @rule()
    def the_other_side_confirms(self) -> None:
        if not self.model.is_over:
            self.call.confirmed(self.at)
            self.model.state = CallState.TALKING
            self.model.follow_media()

    @rule(is_muted=st.booleans())
    def mute(self, is_muted: bool) -> None:
        if self.model.is_over:
            with pytest.raises(OrderImpossible):
                self.call.mute(is_muted)
            return
        self.call.mute(is_muted)
        self.model.is_muted = is_muted

    @rule(recording=st.sampled_from(RecordingState))
    def record(self, recording: RecordingState) -> None:
        if not self.model.is_up:
            with pytest.raises(OrderImpossible):
                self.call.record(recording)
            return
        self.call.record(recording)
        self.model.recording = recording

    @rule(wants_hold=st.booleans())
    def hold_or_resume(self, wants_hold: bool) -> None:
        order = self.call.hold if wants_hold else self.call.resume
        if not self.model.is_up:
            with pytest.raises(OrderImpossible):
                order()
            return
        effects = order()
        is_asked = any(isinstance(effect, StartHold | StopHold) for effect in effects)
        assert is_asked is (wants_hold is not self.model.wants_hold), "the other side is asked once"
        self.model.wants_hold = wants_hold

    @precondition(lambda self: self.model.is_up)
    @rule(is_held_remotely=st.booleans())
    def both_agree(self, is_held_remotely: bool) -> None:
        self.model.is_held, self.model.is_held_remotely = self.model.wants_hold, is_held_remotely
        self.call.media_changed(held_here=self.model.is_held, held_there=is_held_remotely, at=self.at)
        self.model.follow_media()

    @rule()
    def the_call_ends(self) -> None:
        last = self.call.disconnected(code=200, cause=0, at=self.at)
        assert (last is None) is self.model.is_over, "the last word is said once"
        if last is not None:
            assert last.held_seconds == pytest.approx(self.model.held_seconds)
        self.model.is_over = True

    @invariant()
    def they_agree(self) -> None:
        picture, model = self.call.picture(self.at), self.model
        assert (picture.state, picture.is_muted, picture.recording) == (
            model.state,
            model.is_muted,
            model.recording,
        )
        if model.is_up:
            assert self.call.is_audible is (not model.is_held and not model.wants_hold)
            assert picture.held_seconds == pytest.approx(model.held_seconds)


TestCallAndModel = CallAndModel.TestCase
