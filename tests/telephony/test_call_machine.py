"""Calls, played through without a network."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.telephony.call_machine import (
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
from app.telephony.protocol import (
    CallEnded,
    Caller,
    CallId,
    CallState,
    Direction,
    EndReason,
    RecordingState,
    Refusal,
)


def incoming() -> CallMachine:
    """Return a call that was just offered, at second 100 of the steady clock."""
    return CallMachine(CallId("in"), Direction.INBOUND, Caller(number="1"), offered_at=1e9, at=100.0)


def outgoing() -> CallMachine:
    """Return a call that was just placed."""
    return CallMachine(CallId("out"), Direction.OUTBOUND, Caller(number="1"), offered_at=1e9, at=100.0)


def talking() -> CallMachine:
    """Return an incoming call, answered at second 110."""
    call = incoming()
    call.show()
    call.answer(200)
    call.confirmed(110.0)
    return call


def state_of(call: CallMachine) -> CallState:
    """Return how far the call has come; asked anew each time, which mypy does not think of a property."""
    return call.state


def ended(call: CallMachine, *, code: int = 200, cause: int = 0, at: float = 200.0) -> CallEnded:
    """End the call and return its last word."""
    last = call.disconnected(code=code, cause=cause, at=at)
    assert last is not None
    return last


def test_nothing_rings_until_the_panel_is_shown() -> None:
    call = incoming()
    assert state_of(call) is CallState.OFFERED
    assert call.is_setting_up
    assert call.show() == [Respond(180), TellChange()]
    assert state_of(call) is CallState.RINGING
    assert not call.is_setting_up


def test_showing_twice_rings_once() -> None:
    call = incoming()
    call.show()
    assert call.show() == []


def test_an_offer_nobody_showed_is_given_back() -> None:
    call = incoming()
    assert call.give_up_offer() == [Respond(480)]
    assert ended(call, code=480).reason is EndReason.NO_DESK


def test_an_answered_call_is_never_given_back() -> None:
    """The desk may fall over; the caller goes on talking as soon as it is back."""
    assert talking().give_up_offer() == []


def test_picking_up_answers_and_then_connects_the_sound() -> None:
    call = incoming()
    call.show()
    assert call.answer(200) == [Respond(200)]
    assert state_of(call) is CallState.RINGING, "until the other side confirms"
    assert call.confirmed(110.0) == [ConnectSound(), TellChange()]
    assert state_of(call) is CallState.TALKING


def test_early_media_may_go_before_the_answer() -> None:
    call = incoming()
    assert call.answer(183) == [Respond(183), TellChange()]
    assert call.answer(200) == [Respond(200)]


@pytest.mark.parametrize("code", [100, 300, 486, 0])
def test_an_answer_is_an_answer(code: int) -> None:
    with pytest.raises(OrderImpossible):
        incoming().answer(code)


@pytest.mark.parametrize("code", [200, 302, 700, 0])
def test_a_refusal_is_a_refusal(code: int) -> None:
    with pytest.raises(OrderImpossible):
        incoming().decline(code)


def test_declining_sends_the_chosen_code() -> None:
    call = incoming()
    call.show()
    assert call.decline(486) == [Respond(486)]
    assert ended(call, code=486).reason is EndReason.DECLINED


def test_picking_up_after_the_caller_gave_up_is_refused() -> None:
    """The two cross on the wire often; the agent must not talk to nobody."""
    call = incoming()
    call.show()
    assert ended(call, code=487).reason is EndReason.CALLER_GAVE_UP
    with pytest.raises(OrderImpossible) as refused:
        call.answer(200)
    assert refused.value.refusal is Refusal.WRONG_STATE


def test_picking_up_twice_is_refused() -> None:
    call = incoming()
    call.answer(200)
    with pytest.raises(OrderImpossible):
        call.answer(200)


def test_hanging_up_what_rings_here_declines_it() -> None:
    call = incoming()
    call.show()
    assert call.hang_up() == [Respond(486)]
    assert ended(call, code=486).reason is EndReason.DECLINED


def test_hanging_up_what_we_dialled_cancels_it() -> None:
    call = outgoing()
    assert state_of(call) is CallState.DIALLING
    assert call.rang() == [TellChange()]
    assert state_of(call) is CallState.RINGING
    assert call.hang_up() == [HangUpNow()]
    assert ended(call, code=487).reason is EndReason.LOCAL_HANGUP


def test_hanging_up_twice_is_harmless() -> None:
    call = talking()
    assert call.hang_up() == [HangUpNow()]
    assert call.hang_up() == []


def test_the_customer_hears_nothing_from_the_moment_of_hold() -> None:
    """Not only once the other side has agreed."""
    call = talking()
    assert call.is_audible
    assert call.hold() == [StartHold(), ConnectSound()]
    assert not call.is_audible
    assert state_of(call) is CallState.TALKING, "the state is what was agreed"
    assert TellChange() in call.media_changed(held_here=True, held_there=False, at=120.0)
    assert state_of(call) is CallState.HELD


def test_resuming_takes_the_customer_back() -> None:
    call = talking()
    call.hold()
    call.media_changed(held_here=True, held_there=False, at=120.0)
    assert call.resume() == [StopHold()]
    call.media_changed(held_here=False, held_there=False, at=125.0)
    assert state_of(call) is CallState.TALKING
    assert call.is_audible


def test_hold_of_both_sides_ends_one_by_one() -> None:
    call = talking()
    call.media_changed(held_here=False, held_there=True, at=111.0)
    assert state_of(call) is CallState.HELD_REMOTELY
    call.hold()
    call.media_changed(held_here=True, held_there=True, at=112.0)
    assert state_of(call) is CallState.HELD
    call.resume()
    call.media_changed(held_here=False, held_there=True, at=113.0)
    assert state_of(call) is CallState.HELD_REMOTELY


def test_a_call_that_rings_cannot_be_held() -> None:
    with pytest.raises(OrderImpossible):
        incoming().hold()


def test_seconds_on_hold_are_not_talked() -> None:
    call = talking()
    call.hold()
    call.media_changed(held_here=True, held_there=False, at=120.0)
    call.resume()
    call.media_changed(held_here=False, held_there=False, at=150.0)
    call.hold()
    call.media_changed(held_here=True, held_there=False, at=190.0)
    last = ended(call, at=200.0)
    assert (last.talked_seconds, last.held_seconds) == (50.0, 40.0)


def test_the_picture_carries_moments_of_the_first_clock_reading() -> None:
    """The wall clock may be set in the middle of a call; the timer must not jump."""
    call = talking()
    call.hold()
    call.media_changed(held_here=True, held_there=False, at=120.0)
    picture = call.picture(at=125.0)
    assert picture.answered_at == 1e9 + 10
    assert picture.held_seconds == 5.0


def test_a_hold_the_other_side_refused_for_now_is_asked_for_again() -> None:
    """Both asked at once (491), or it stumbled (500)."""
    call = talking()
    assert call.reconcile(at=110.0) == []
    call.hold()
    assert call.reconcile(at=110.5) == []
    assert call.reconcile(at=111.5) == [StartHold()]
    assert call.reconcile(at=111.6) == []
    call.media_changed(held_here=True, held_there=False, at=112.0)
    assert call.reconcile(at=115.0) == []
    call.resume()
    assert call.reconcile(at=116.5) == [StopHold()]


def test_a_hold_that_is_refused_for_good_is_given_up() -> None:
    """The agent is shown the truth, and can be heard again."""
    call = talking()
    call.reconcile(at=110.0)
    call.hold()
    effects = [call.reconcile(at=110.0 + 1.1 * turn) for turn in range(1, 7)]
    assert effects == [[StartHold()]] * 5 + [[ConnectSound(), TellChange()]]
    assert call.is_audible


def test_a_call_taken_back_goes_on_where_it_was() -> None:
    """The engine before was killed while the customer was on hold."""
    before = talking()
    before.hold()
    before.media_changed(held_here=True, held_there=False, at=120.0)
    call = CallMachine.taken_back(before.picture(at=125.0), now=1e9 + 30, at=7.0)
    assert call.is_answered
    assert not call.is_audible
    assert StartHold() in call.reconcile(at=9.0)
    last = ended(call, at=17.0)  # 40 seconds after the offer, 30 after the answer
    assert last.held_seconds == 5.0
    assert last.talked_seconds == 25.0


def test_muting_twice_changes_once() -> None:
    call = talking()
    assert call.mute(True) == [ConnectSound(), TellChange()]
    assert call.mute(True) == []
    assert call.picture(at=111.0).is_muted
    assert call.mute(False) == [ConnectSound(), TellChange()]


def test_a_transfer_that_succeeded_ends_our_leg() -> None:
    call = talking()
    assert call.transferred() == [HangUpNow()]
    assert ended(call).reason is EndReason.TRANSFERRED


def test_a_call_left_at_the_pbx_is_parked() -> None:
    call = talking()
    call.park()
    assert call.transferred() == [HangUpNow()]
    assert ended(call).reason is EndReason.PARKED


def test_a_recording_is_begun_paused_and_ended() -> None:
    """Each change reconnects the sound and is told; the same again is nothing."""
    call = talking()
    for state in (RecordingState.ON, RecordingState.PAUSED, RecordingState.ON, RecordingState.NONE):
        assert call.record(state) == [ConnectSound(), TellChange()]
        assert call.picture(120.0).recording is state
    assert call.record(RecordingState.NONE) == []
    with pytest.raises(OrderImpossible):
        incoming().record(RecordingState.ON)


def test_the_last_word_is_said_once() -> None:
    call = talking()
    ended(call)
    assert call.disconnected(code=200, cause=0, at=201.0) is None
    assert call.media_changed(held_here=True, held_there=False, at=202.0) == []
    assert call.rang() == []
    assert call.confirmed(203.0) == []


class AnyCall(RuleBasedStateMachine):
    """Whatever is ordered and whatever happens, in any order, these promises hold."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 100.0
        self.call = incoming()
        self.final_responses = 0
        self.endings = 0

    def perform(self, order: Callable[[], list[Effect]]) -> None:
        try:
            effects = order()
        except OrderImpossible:
            return
        assert not self.endings or not effects, "nothing is done for a call that is over"
        self.final_responses += sum(isinstance(effect, Respond) and effect.code >= 200 for effect in effects)

    @rule(seconds=st.floats(0, 100))
    def time_passes(self, seconds: float) -> None:
        self.at += seconds

    @rule(code=st.sampled_from([180, 183, 200]))
    def answer(self, code: int) -> None:
        self.perform(lambda: self.call.answer(code))

    @rule(code=st.sampled_from([480, 486, 603]))
    def decline(self, code: int) -> None:
        self.perform(lambda: self.call.decline(code))

    @rule(
        order=st.sampled_from(["show", "hang_up", "hold", "resume", "transferred", "give_up_offer", "rang"])
    )
    def give_order(self, order: str) -> None:
        self.perform(getattr(self.call, order))

    @rule(muted=st.booleans())
    def mute(self, muted: bool) -> None:
        self.perform(lambda: self.call.mute(muted))

    @rule()
    def confirm(self) -> None:
        if self.final_responses:  # the other side cannot confirm what was never answered
            self.perform(lambda: self.call.confirmed(self.at))

    @rule(here=st.booleans(), there=st.booleans())
    def media(self, here: bool, there: bool) -> None:
        self.perform(lambda: self.call.media_changed(held_here=here, held_there=there, at=self.at))

    @precondition(lambda self: self.endings == 0)
    @rule(code=st.sampled_from([200, 408, 480, 487, 503]), cause=st.sampled_from([0, 200]))
    def end(self, code: int, cause: int) -> None:
        last = self.call.disconnected(code=code, cause=cause, at=self.at)
        assert last is not None
        self.endings += 1
        assert last.talked_seconds >= 0
        assert last.held_seconds >= 0
        assert last.talked_seconds + last.held_seconds <= self.at - 100.0 + 0.01

    @rule()
    def end_again(self) -> None:
        if self.endings:
            assert self.call.disconnected(code=200, cause=0, at=self.at) is None

    @invariant()
    def one_final_response_at_most(self) -> None:
        assert self.final_responses <= 1

    @invariant()
    def no_sound_after_the_end(self) -> None:
        assert not (self.endings and self.call.is_audible)


TestAnyCall = AnyCall.TestCase
