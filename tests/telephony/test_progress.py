"""What the agent hears while a call he placed is on its way."""

import subprocess

from app.telephony.protocol import CallEnded, CallId, DevicesListed, EndReason, PlaceCall
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import pass_time
from tests.telephony.sound_server import Listener, SoundServer

PROGRESS_HERTZ = 425


def test_it_rings_in_the_ear_and_then_says_busy(start_engine: StartEngine, sound_server: SoundServer) -> None:
    """ITU-T E.180: a second of tone, then four of silence; and half a second each for busy."""
    sound_server.use()
    agent = start_engine("agent", "--sound", "device")
    if not agent.desk.snapshot.speaker:
        agent.desk.wait_for(DevicesListed)
    listener = Listener(sound_server, "headset")
    silence = subprocess.Popen(  # PulseAudio's null device begins late; it shall run when the tone comes
        ["pacat", "--playback", "-d", "headset", "/dev/zero"], env=sound_server.environment
    )
    pass_time(2.0)
    with BareCaller(agent.sip_port) as callee:
        out = CallId("out")
        agent.desk.order(PlaceCall(call_id=out, to=f"sip:050@127.0.0.1:{callee.sip_port}"))
        invite = callee.received("INVITE")
        assert invite is not None
        callee.answer(invite, "180 Ringing", tag="callee")
        pass_time(2.0)
        callee.answer(invite, "486 Busy Here", tag="callee")
        assert agent.desk.wait_for(CallEnded).reason is EndReason.BUSY
        pass_time(3.5)
    sound = listener.heard()
    silence.kill()
    silence.wait(5)
    tenths = [sound.part(begin / 10, begin / 10 + 0.1) for begin in range(int(sound.seconds * 10))]
    is_loud = "".join("#" if tenth.level(PROGRESS_HERTZ) > 1000 else "." for tenth in tenths)
    assert "########" in is_loud, "the ring tone lasts a second"
    assert is_loud.rstrip(".").count(".#") >= 3, "the busy tone comes and goes"
    assert is_loud.endswith("...."), "and does not go on for ever"
