"""What is heard: tones of known frequencies between two real engines."""

from pathlib import Path

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    DtmfMethod,
    EndReason,
    PlaySound,
    RecordSound,
    SendDtmf,
    ShowedCall,
)
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import (
    RunningEngine,
    answered,
    finished_recording,
    heard,
    pass_time,
    until,
    write_tone,
)

CUSTOMER = CallId("customer")
LOUD, SILENT = 2000, 60  # amplitudes of a tone written with 9000


def test_a_tone_reaches_the_other_side(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(RecordSound(call_id=offered, path=str(recording)))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True)
    )
    pass_time(1.5)
    sound = heard(finished_recording(agent, offered, recording)).part(0.5, 1.3)
    assert sound.level(700) > LOUD
    assert sound.level(1100) < SILENT


def test_in_band_digits_are_tones(customer: RunningEngine, agent: RunningEngine, recording: Path) -> None:
    """5 is 770 and 1336 Hz (ITU-T Q.23)."""
    offered = answered(customer, agent)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    pass_time(0.3)
    agent.desk.order(SendDtmf(call_id=offered, digits="555", method=DtmfMethod.INBAND))
    pass_time(1.0)
    sound = heard(finished_recording(customer, CUSTOMER, recording))
    assert min(sound.level(770), sound.level(1336)) > 400
    assert sound.level(697) < 150


def test_rtp_never_pauses_when_the_desk_vanishes(start_engine: StartEngine) -> None:
    """The caller must not notice that a window fell over: no gap above 60 ms, and a new desk has the call."""
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BareCaller(agent.sip_port) as caller:
        offered = talk(caller, agent)
        pass_time(0.5)
        began = caller.arrivals[0]
        agent.hang_up_line()
        pass_time(1.0)
        agent.reconnect()
        pass_time(0.5)
        assert caller.longest_gap_seconds(since=began) <= 0.060
        picture = agent.desk.snapshot.calls[0]
        assert (picture.call_id, picture.state) == (offered, CallState.TALKING)
        assert picture.answered_at is not None
        caller.bye()
        ended = agent.desk.wait_for(CallEnded)
        assert 1.5 <= ended.talked_seconds <= 6


def talk(caller: BareCaller, agent: RunningEngine) -> CallId:
    """Let the bare caller call and be answered."""
    caller.invite()
    offered = agent.desk.wait_for(CallOffered).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered))
    answer = caller.response(at_least=200)
    assert answer is not None
    caller.acknowledge(answer)
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    until(lambda: len(caller.arrivals) > 2)
    return offered


def test_a_call_somebody_else_took_says_so(start_engine: StartEngine) -> None:
    """RFC 3326: the queue rang several agents, one of them picked up."""
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BareCaller(agent.sip_port) as caller:
        caller.invite()
        offered = agent.desk.wait_for(CallOffered).call.call_id
        agent.desk.order(ShowedCall(call_id=offered))
        assert caller.response(at_least=180) is not None
        caller.send(
            caller.request("CANCEL", headers=['Reason: SIP ;cause=200 ;text="Call completed elsewhere"'])
        )
        assert agent.desk.wait_for(CallEnded).reason is EndReason.ANSWERED_ELSEWHERE
