"""What is connected to what: seen through the tones that arrive."""

import subprocess
from pathlib import Path

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallId,
    CallState,
    DevicesListed,
    PlaySound,
    ShowedCall,
)
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import call, pass_time, write_tone
from tests.telephony.sound_server import Listener, SoundServer

CUSTOMER = CallId("customer")


def test_a_call_that_answers_itself_is_announced_in_the_agent_s_ear(
    start_engine: StartEngine, sound_server: SoundServer, tmp_path: Path
) -> None:
    """A short tone first; the customer's voice follows."""
    sound_server.use()
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}", "--sound", "device")
    if not agent.desk.snapshot.speaker:
        agent.desk.wait_for(DevicesListed)
    listener = Listener(sound_server, "headset")
    silence = subprocess.Popen(  # PulseAudio's null device begins late; it shall run when the tone comes
        ["pacat", "--playback", "-d", "headset", "/dev/zero"], env=sound_server.environment
    )
    pass_time(2.0)
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered, tone=True))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    tone = str(write_tone(tmp_path / "customer.wav", 500))
    customer.desk.order(PlaySound(call_id=CUSTOMER, path=tone, repeat=True))
    pass_time(2.0)
    sound = listener.heard()
    silence.kill()
    silence.wait(5)
    moments = [sound.part(begin / 10, begin / 10 + 0.1) for begin in range(int(sound.seconds * 10))]
    assert max(moment.level(1175) for moment in moments) > 2000
    assert sound.part(-0.5, -0.1).level(500) > 2000
    assert sound.part(-0.5, -0.1).level(1175) < 100
