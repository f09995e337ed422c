"""A call over a network that loses a fifth of the packets and delays the rest by up to 100 ms."""

import array
import math
import wave
from pathlib import Path

import pytest

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallId,
    CallOffered,
    CallState,
    PlaceCall,
    PlaySound,
    QualityChanged,
    RecordSound,
    ShowedCall,
    SoundTrouble,
)
from tests.telephony.bad_network import BadNetwork
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import (
    TONE_RATE,
    Heard,
    RunningEngine,
    finished_recording,
    heard,
    pass_time,
)

pytestmark = pytest.mark.end_to_end

CUSTOMER = CallId("customer")
HERTZ = 700
SECONDS = 24
STEP_SECONDS = 0.01


def write_pulses(path: Path) -> Path:
    """Write a tone of 300 ms at the beginning of each second; repeating a file would cost 20 ms each time."""
    samples = array.array("h")
    for index in range(TONE_RATE):
        is_loud = index < 0.3 * TONE_RATE
        samples.append(int(9000 * math.sin(2 * math.pi * HERTZ * index / TONE_RATE)) if is_loud else 0)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(TONE_RATE)
        file.writeframes(samples.tobytes() * 2 * SECONDS)
    return path


def middle_of_pulses(sound: Heard, begin: int, end: int) -> float:
    """Return where within the second the pulses lie, in seconds: the mean direction over some of them."""
    across = along = 0.0
    for step in range(int(begin / STEP_SECONDS), int(end / STEP_SECONDS)):
        moment = step * STEP_SECONDS
        loudness = sound.part(moment, moment + STEP_SECONDS).loudness()
        across += loudness * math.cos(2 * math.pi * moment)
        along += loudness * math.sin(2 * math.pi * moment)
    return (math.atan2(along, across) / (2 * math.pi)) % 1.0


def talk_through(network: BadNetwork, customer: RunningEngine, agent: RunningEngine) -> CallId:
    """Let the customer call through the network and the agent pick up."""
    customer.desk.order(
        PlaceCall(call_id=CUSTOMER, to=f"sip:5000@127.0.0.1:{network.sip_port}", from_uri="sip:050@127.0.0.1")
    )
    offered = agent.desk.wait_for(CallOffered).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    return offered


@pytest.mark.slow
def test_the_delay_does_not_grow_and_the_agent_is_told(
    start_engine: StartEngine, recording: Path, tmp_path: Path
) -> None:
    """The sound suffers, the call lives, and a notice says why."""
    customer = start_engine("customer", "--stay", "--trunk", "127.0.0.1")
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BadNetwork(agent.sip_port, loss=0.2, jitter_seconds=0.1) as network:
        offered = talk_through(network, customer, agent)
        pulses = str(write_pulses(tmp_path / "pulses.wav"))
        customer.desk.order(PlaySound(call_id=CUSTOMER, path=pulses))
        agent.desk.order(RecordSound(call_id=offered, path=str(recording)))
        told = agent.desk.wait_for(QualityChanged, timeout_seconds=12)
        assert told.call_id == offered
        assert told.trouble is SoundTrouble.LOSS
        assert told.mos < 3.1
        pass_time(SECONDS - 10)
        assert 0.15 < network.lost / (network.lost + network.passed) < 0.25
        sound = heard(finished_recording(agent, offered, recording))
    end = int(sound.seconds)
    early, late = middle_of_pulses(sound, 3, 9), middle_of_pulses(sound, end - 6, end)
    drift_seconds = (late - early + 0.5) % 1.0 - 0.5
    assert abs(drift_seconds) < 0.08
    assert sound.part(-6.0, -0.5).level(HERTZ) > 500, "most of it is still heard"
    agent.reconnect()
    assert [call.state for call in agent.desk.snapshot.calls] == [CallState.TALKING]
