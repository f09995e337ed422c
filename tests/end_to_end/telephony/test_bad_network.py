"""A call over a network that loses up to a fifth of the packets and delays the rest by up to 100 ms."""

import array
import math
import os
import wave
from pathlib import Path

import pytest

from app import times
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallId,
    CallOffered,
    CallState,
    MediaMeasured,
    PlaceCall,
    PlaySound,
    QualityChanged,
    RecordSound,
    ShowedCall,
    SoundTrouble,
)
from tests.faults.figures import Fault
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
SECONDS = int(os.environ.get("HATIF_BAD_NETWORK_SECONDS", "24"))
STEP_SECONDS = 0.01
BAD_LOSS = 0.1  # of which one is told; a twentieth is heard, and measured, but bearable
MOST_DRIFT_SECONDS = 0.08


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
        file.writeframes(samples.tobytes() * (SECONDS + 24))
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


def told_of(agent: RunningEngine, offered: CallId, loss: float) -> None:
    """Wait until the sound is measured, and until the agent is told where it is bad."""
    measured = agent.desk.wait_for(MediaMeasured, lambda event: event.lost_packets > 0, timeout_seconds=12)
    assert measured.mos < 3.9
    if loss >= BAD_LOSS:
        told = agent.desk.wait_for(QualityChanged, timeout_seconds=12)
        assert (told.call_id, told.trouble) == (offered, SoundTrouble.LOSS)
        assert told.mos < 3.1


@pytest.mark.slow
@pytest.mark.timeout(SECONDS + 120)
@pytest.mark.parametrize(("loss", "late_seconds"), [(0.05, 0.04), (0.1, 0.07), (0.2, 0.1)])
def test_the_delay_does_not_grow_and_the_agent_is_told(
    start_engine: StartEngine,
    recording: Path,
    tmp_path: Path,
    loss: float,
    late_seconds: float,
    fault: Fault,
) -> None:
    """The sound suffers, the call lives, and a notice says why."""
    customer = start_engine("customer", "--stay", "--trunk", "127.0.0.1")
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BadNetwork(agent.sip_port, loss, late_seconds, seed=fault.turn + 1) as network:
        offered = talk_through(network, customer, agent)
        pulses = str(write_pulses(tmp_path / "pulses.wav"))
        customer.desk.order(PlaySound(call_id=CUSTOMER, path=pulses))
        agent.desk.order(RecordSound(call_id=offered, path=str(recording)))
        began = times.monotonic()
        told_of(agent, offered, loss)
        pass_time(began + SECONDS - times.monotonic())
        assert abs(network.lost / (network.lost + network.passed) - loss) < 0.05
        sound = heard(finished_recording(agent, offered, recording))
    end = int(sound.seconds)
    early, late = middle_of_pulses(sound, 3, 9), middle_of_pulses(sound, end - 6, end)
    drift_seconds = (late - early + 0.5) % 1.0 - 0.5
    assert abs(drift_seconds) < MOST_DRIFT_SECONDS
    assert sound.part(-6.0, -0.5).level(HERTZ) > 500, "most of it is still heard"
    agent.reconnect()
    assert [call.state for call in agent.desk.snapshot.calls] == [CallState.TALKING]
