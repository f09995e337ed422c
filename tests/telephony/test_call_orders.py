"""Orders about one call, between two real engines."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    DeclineCall,
    DtmfReceived,
    EndReason,
    HangUp,
    HoldCall,
    MuteMicrophone,
    PlaySound,
    RecordSound,
    Refusal,
    ResumeCall,
    SendDtmf,
    ShowedCall,
)
from tests.telephony.running_engine import (
    RunningEngine,
    answered,
    call,
    finished_recording,
    heard,
    is_in,
    pass_time,
    write_tone,
)

CUSTOMER = CallId("customer")
LOUD, SILENT = 2000, 60  # amplitudes of a tone written with 9000


def test_the_caller_hears_ringing_when_the_panel_is_up(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = call(customer, agent).call.call_id
    assert not [e for e in customer.desk.passed(CallChanged) if e.call.state is CallState.RINGING]
    agent.desk.order(ShowedCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.RINGING)


@pytest.mark.parametrize(
    ("code", "reason"), [(486, EndReason.BUSY), (603, EndReason.DECLINED), (480, EndReason.NO_ANSWER)]
)
def test_declining_tells_the_caller_why(
    customer: RunningEngine, agent: RunningEngine, code: int, reason: EndReason
) -> None:
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(DeclineCall(call_id=offered, code=code))
    assert customer.desk.wait_for(CallEnded).reason is reason
    assert agent.desk.wait_for(CallEnded).reason is EndReason.DECLINED


def test_the_agent_hangs_up(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    agent.desk.order(HangUp(call_id=offered))
    assert agent.desk.wait_for(CallEnded).reason is EndReason.LOCAL_HANGUP
    assert customer.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP


def test_hold_and_resume_are_seen_on_both_sides(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    agent.desk.order(HoldCall(call_id=offered))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.HELD)
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.HELD_REMOTELY)
    pass_time(0.3)
    agent.desk.order(ResumeCall(call_id=offered))
    back = agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    assert 0.25 <= back.call.held_seconds <= 2
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)


def test_hold_silences_the_agent_and_resume_brings_the_sound_back(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(PlaySound(call_id=offered, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True))
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    pass_time(1.0)
    agent.desk.order(HoldCall(call_id=offered))
    pass_time(1.0)
    agent.desk.order(ResumeCall(call_id=offered))
    pass_time(1.0)
    sound = heard(finished_recording(customer, CUSTOMER, recording))
    assert sound.part(0.4, 0.8).level(700) > LOUD
    assert sound.part(1.4, 1.8).loudness() < SILENT
    assert sound.part(-0.5, -0.1).level(700) > LOUD


def test_mute_silences_the_agent_only(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(PlaySound(call_id=offered, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "c.wav", 500)), repeat=True)
    )
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    agent_recording = tmp_path / "agent.wav"
    agent.desk.order(RecordSound(call_id=offered, path=str(agent_recording)))
    pass_time(0.8)
    agent.desk.order(MuteMicrophone(call_id=offered))
    pass_time(0.8)
    agent.desk.order(MuteMicrophone(call_id=offered, muted=False))
    pass_time(0.8)
    sound = heard(finished_recording(customer, CUSTOMER, recording))
    assert sound.part(0.3, 0.6).level(700) > LOUD
    assert sound.part(1.1, 1.5).loudness() < SILENT
    assert sound.part(-0.5, -0.1).level(700) > LOUD
    assert heard(finished_recording(agent, offered, agent_recording)).part(1.1, 1.5).level(500) > LOUD


def test_picking_up_a_second_call_holds_the_first(customer: RunningEngine, agent: RunningEngine) -> None:
    """An agent talks to one at a time; swapping is resuming the other."""
    first = answered(customer, agent, "first")
    second = answered(customer, agent, "second")
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, first, CallState.HELD))
    agent.desk.order(ResumeCall(call_id=first))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, second, CallState.HELD))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, first, CallState.TALKING))


def test_digits_arrive_as_they_were_sent(customer: RunningEngine, agent: RunningEngine) -> None:
    """RFC 4733."""
    answered(customer, agent)
    customer.desk.order(SendDtmf(call_id=CUSTOMER, digits="10*#D"))
    assert "".join(agent.desk.wait_for(DtmfReceived).digit for _ in range(5)) == "10*#D"


def test_picking_up_what_the_caller_left_is_refused(customer: RunningEngine, agent: RunningEngine) -> None:
    """A click that came too late."""
    offered = call(customer, agent).call.call_id
    customer.desk.order(HangUp(call_id=CUSTOMER))
    agent.desk.wait_for(CallEnded)
    with pytest.raises(BadInput, match=Refusal.NO_SUCH_CALL):
        agent.desk.order(AnswerCall(call_id=offered))


def test_an_order_about_no_call_is_refused(agent: RunningEngine) -> None:
    with pytest.raises(BadInput, match=Refusal.NO_SUCH_CALL):
        agent.desk.order(AnswerCall(call_id=CallId("nobody")))
