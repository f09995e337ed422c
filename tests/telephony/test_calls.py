"""What is heard: tones of known frequencies between two real engines."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    DtmfMethod,
    EndReason,
    HangUp,
    HoldCall,
    JoinCalls,
    MuteMicrophone,
    PlaySound,
    RecordSound,
    Refusal,
    ResumeCall,
    SendDtmf,
    ShowedCall,
)
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered, heard, pass_time, until, write_tone

CUSTOMER = CallId("customer")
LOUD, SILENT = 2000, 60  # amplitudes of a tone written with 9000


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Where the other side writes what it hears."""
    return tmp_path / "heard.wav"


def joined(agent: RunningEngine, call_id: CallId) -> None:
    """Wait until a call is part of a conference."""
    agent.desk.wait_for(CallChanged, lambda event: event.call.call_id == call_id and event.call.is_joined)


def finished(engine: RunningEngine, call_id: CallId, recording: Path) -> Path:
    """End a recording; PJSIP's clock completes the file with its next frame."""
    engine.desk.order(RecordSound(call_id=call_id, path=""))
    until(lambda: is_whole(recording))
    return recording


def is_whole(recording: Path) -> bool:
    """Say whether the file's header knows how long the file is."""
    content = recording.read_bytes()
    return len(content) > 44 and int.from_bytes(content[4:8], "little") + 8 == len(content)


def test_a_tone_reaches_the_other_side(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(RecordSound(call_id=offered, path=str(recording)))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True)
    )
    pass_time(1.5)
    sound = heard(finished(agent, offered, recording)).part(0.5, 1.3)
    assert sound.level(700) > LOUD
    assert sound.level(1100) < SILENT


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
    sound = heard(finished(customer, CUSTOMER, recording))
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
    sound = heard(finished(customer, CUSTOMER, recording))
    assert sound.part(0.3, 0.6).level(700) > LOUD
    assert sound.part(1.1, 1.5).loudness() < SILENT
    assert sound.part(-0.5, -0.1).level(700) > LOUD
    assert heard(finished(agent, offered, agent_recording)).part(1.1, 1.5).level(500) > LOUD


def test_a_recording_of_both_sides_holds_both(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(PlaySound(call_id=offered, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "c.wav", 500)), repeat=True)
    )
    agent.desk.order(RecordSound(call_id=offered, path=str(recording), both=True))
    pass_time(1.2)
    sound = heard(finished(agent, offered, recording)).part(0.5, 1.0)
    assert sound.level(700) > LOUD
    assert sound.level(500) > LOUD


def test_in_band_digits_are_tones(customer: RunningEngine, agent: RunningEngine, recording: Path) -> None:
    """5 is 770 and 1336 Hz (ITU-T Q.23)."""
    offered = answered(customer, agent)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    pass_time(0.3)
    agent.desk.order(SendDtmf(call_id=offered, digits="555", method=DtmfMethod.INBAND))
    pass_time(1.0)
    sound = heard(finished(customer, CUSTOMER, recording))
    assert min(sound.level(770), sound.level(1336)) > 400
    assert sound.level(697) < 150


def test_in_a_conference_everybody_hears_everybody(
    customer: RunningEngine, agent: RunningEngine, tmp_path: Path
) -> None:
    """Two customers and the agent, mixed in the agent's engine; holding one takes him out."""
    first, second = answered(customer, agent, "first"), answered(customer, agent, "second")
    voices = {"first": 500, "second": 700}
    for name, hertz in voices.items():
        path = str(write_tone(tmp_path / f"{name}.wav", hertz))
        customer.desk.order(PlaySound(call_id=CallId(name), path=path, repeat=True))
    for call_id in (first, second):
        path = str(write_tone(tmp_path / "agent.wav", 900))
        agent.desk.order(PlaySound(call_id=call_id, path=path, repeat=True))
    agent.desk.order(JoinCalls(call_ids=(first, second)))
    for call_id in (first, second):
        joined(agent, call_id)
    for name in voices:
        customer.desk.order(RecordSound(call_id=CallId(name), path=str(tmp_path / f"{name}-heard.wav")))
    pass_time(1.5)
    agent.desk.order(HoldCall(call_id=second))
    agent.desk.wait_for(CallChanged, lambda event: event.call.call_id == first and not event.call.is_joined)
    pass_time(1.2)
    at_first = heard(finished(customer, CallId("first"), tmp_path / "first-heard.wav"))
    at_second = heard(finished(customer, CallId("second"), tmp_path / "second-heard.wav"))
    assert min(at_first.part(0.8, 1.3).level(700), at_first.part(0.8, 1.3).level(900)) > LOUD
    assert min(at_second.part(0.8, 1.3).level(500), at_second.part(0.8, 1.3).level(900)) > LOUD
    assert at_first.part(-0.5, -0.1).level(900) > LOUD
    assert at_first.part(-0.5, -0.1).level(700) < SILENT
    assert at_second.part(-0.5, -0.1).loudness() < SILENT


@pytest.mark.parametrize("content", [None, b"", b"RIFF....WAVEnothing"])
def test_a_sound_that_cannot_be_played_is_refused(
    customer: RunningEngine, agent: RunningEngine, tmp_path: Path, content: bytes | None
) -> None:
    """The call goes on."""
    offered = answered(customer, agent)
    path = tmp_path / "bad.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(PlaySound(call_id=offered, path=str(path)))
    agent.desk.order(HangUp(call_id=offered))


def test_a_recording_that_cannot_be_written_is_refused(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(RecordSound(call_id=offered, path="/no/such/folder/heard.wav"))


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
