"""Calls recorded on this computer: both sides, with a tone, paused for card data."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    HangUp,
    PauseRecording,
    PlaySound,
    RecordingState,
    RecordSound,
    Refusal,
    StartRecording,
    StopRecording,
)
from tests.telephony.running_engine import (
    Heard,
    RunningEngine,
    answered,
    finished_recording,
    heard,
    pass_time,
    until,
    write_tone,
)

CUSTOMER = CallId("customer")
LOUD, SILENT = 2000, 60
CONSENT_HERTZ = 1400
Talk = Callable[[], CallId]


@pytest.fixture
def talk(customer: RunningEngine, agent: RunningEngine, tmp_path: Path) -> Talk:
    """A call in which the customer says 500 Hz and the agent 700 Hz."""

    def begin() -> CallId:
        offered = answered(customer, agent)
        for engine, call_id, hertz in ((customer, CUSTOMER, 500), (agent, offered, 700)):
            tone = str(write_tone(tmp_path / f"{hertz}.wav", hertz))
            engine.desk.order(PlaySound(call_id=call_id, path=tone, repeat=True))
        return offered

    return begin


def in_recording_state(agent: RunningEngine, state: RecordingState) -> None:
    """Wait until the desk is told."""
    agent.desk.wait_for(CallChanged, lambda event: event.call.recording is state)


def completed(path: Path) -> Heard:
    """Wait until the file is whole, and read it."""
    until(lambda: int.from_bytes(path.read_bytes()[4:8], "little") + 8 == path.stat().st_size)
    return heard(path)


def test_both_sides_are_recorded_and_a_pause_is_silence(
    talk: Talk, customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    """The tone is heard by the customer; while card data is said, nothing is written but the time goes on."""
    offered = talk()
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(tmp_path / "customer-heard.wav")))
    agent.desk.order(StartRecording(call_id=offered, path=str(recording)))
    in_recording_state(agent, RecordingState.ON)
    pass_time(1.0)
    agent.desk.order(PauseRecording(call_id=offered))
    in_recording_state(agent, RecordingState.PAUSED)
    pass_time(1.0)
    agent.desk.order(PauseRecording(call_id=offered, paused=False))
    pass_time(1.0)
    at_customer = heard(finished_recording(customer, CUSTOMER, tmp_path / "customer-heard.wav"))
    agent.desk.order(HangUp(call_id=offered))
    agent.desk.wait_for(CallEnded)
    sound = completed(recording)
    assert sound.part(0.0, 0.4).level(CONSENT_HERTZ) > 200
    assert at_customer.part(0.0, 0.5).level(CONSENT_HERTZ) > 200
    for part in (sound.part(0.5, 0.9), sound.part(-0.6, -0.1)):
        assert min(part.level(500), part.level(700)) > LOUD
    assert sound.part(1.3, 1.8).loudness() < SILENT
    assert 2.9 <= sound.seconds <= 4.5
    assert stat.S_IMODE(recording.stat().st_mode) == 0o600


def test_a_pause_that_has_an_end_goes_on_by_itself(talk: Talk, agent: RunningEngine, tmp_path: Path) -> None:
    offered = talk()
    agent.desk.order(StartRecording(call_id=offered, path=str(tmp_path / "call.wav")))
    in_recording_state(agent, RecordingState.ON)
    agent.desk.order(PauseRecording(call_id=offered, most_seconds=1))
    in_recording_state(agent, RecordingState.PAUSED)
    in_recording_state(agent, RecordingState.ON)


@pytest.mark.slow
def test_a_pause_that_has_an_end_goes_on_soon_after_the_desk_is_gone(
    talk: Talk, agent: RunningEngine, tmp_path: Path
) -> None:
    """Nobody is there to end it, and a desk that comes back has no card field open."""
    offered = talk()
    agent.desk.order(StartRecording(call_id=offered, path=str(tmp_path / "call.wav")))
    agent.desk.order(PauseRecording(call_id=offered, most_seconds=600))
    in_recording_state(agent, RecordingState.PAUSED)
    agent.reconnect()
    assert agent.desk.snapshot.calls[0].recording is RecordingState.PAUSED
    agent.desk.wait_for(
        CallChanged, lambda event: event.call.recording is RecordingState.ON, timeout_seconds=7
    )


def test_a_recording_ends_when_it_is_ordered(talk: Talk, agent: RunningEngine, recording: Path) -> None:
    """And the call goes on; without a tone where none is wanted."""
    offered = talk()
    agent.desk.order(StartRecording(call_id=offered, path=str(recording), tone_every_seconds=0))
    pass_time(0.6)
    agent.desk.order(StopRecording(call_id=offered))
    in_recording_state(agent, RecordingState.NONE)
    sound = completed(recording)
    assert sound.part(0.2, 0.5).level(500) > LOUD
    assert sound.part(0.0, 0.4).level(CONSENT_HERTZ) < SILENT


def test_nothing_is_recorded_twice_or_over_something_else(
    talk: Talk, agent: RunningEngine, recording: Path
) -> None:
    offered = talk()
    with pytest.raises(BadInput, match=Refusal.WRONG_STATE):
        agent.desk.order(PauseRecording(call_id=offered))
    recording.write_bytes(b"something else")
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(StartRecording(call_id=offered, path=str(recording)))
    assert recording.read_bytes() == b"something else"
    agent.desk.order(StartRecording(call_id=offered, path=str(recording.with_name("other.wav"))))
    with pytest.raises(BadInput, match=Refusal.WRONG_STATE):
        agent.desk.order(StartRecording(call_id=offered, path=str(recording.with_name("third.wav"))))
