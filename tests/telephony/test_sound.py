"""What the agent hears and says, through a real sound system without a sound card."""

import array
import random
import subprocess
import wave
from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    CallId,
    ChooseDevices,
    DevicesListed,
    LevelsMeasured,
    ListDevices,
    MicrophoneTried,
    PlaySound,
    RecordSound,
    Refusal,
    Ring,
    SaidHere,
    SayHere,
    SoundFailed,
    TrialStep,
    TryMicrophone,
    WatchLevels,
)
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered, heard, pass_time, until, write_tone
from tests.telephony.sound_server import Listener, SoundServer

CUSTOMER = CallId("customer")
LOUD = 2000


@pytest.fixture
def talking(start_engine: StartEngine, sound_server: SoundServer) -> tuple[RunningEngine, RunningEngine]:
    """A customer without ears and an agent with a headset, in a call."""
    sound_server.use()
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}", "--sound", "device")
    if not agent.desk.snapshot.speaker:
        agent.desk.wait_for(DevicesListed)
    answered(customer, agent)
    return customer, agent


def test_the_agent_hears_the_customer(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    customer, _ = talking
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True)
    )
    listener = Listener(sound_server, "headset")
    pass_time(2.0)
    assert listener.heard().part(-0.7, -0.1).level(700) > LOUD


def test_the_customer_hears_the_agent(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """As loud as the microphone is, or as the agent wants it."""
    customer, agent = talking
    tone, recording = write_tone(tmp_path / "a.wav", 1100, 6.0), tmp_path / "heard.wav"
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    mouth = subprocess.Popen(["paplay", "-d", "mic_feed", str(tone)], env=sound_server.environment)
    pass_time(3.0)  # PulseAudio may begin late; the last part is what counts
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=""))
    softer = tmp_path / "softer.wav"
    agent.desk.order(ChooseDevices(microphone_percent=50))
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(softer)))
    pass_time(1.0)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=""))
    pass_time(0.1)
    mouth.kill()
    mouth.wait(5)
    loud, soft = (heard(path).part(-0.7, -0.1).level(1100) for path in (recording, softer))
    assert loud > LOUD
    assert 0.4 < soft / loud < 0.6


def write_noise(path: Path, seconds: float) -> Path:
    """Write a WAV file with something like speech: noise that swells and fades."""
    chance = random.Random(7)  # noqa: S311  the same noise each time
    samples = array.array("h")
    for _ in range(int(seconds * 50)):
        loud = chance.choice((500, 4000, 9000))
        samples.extend(int(chance.uniform(-loud, loud)) for _ in range(320))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(samples.tobytes())
    return path


@pytest.mark.slow
def test_the_customer_does_not_hear_himself(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """The microphone hears the speaker; a hundredth of that is left when echo is cancelled."""
    customer, agent = talking
    loop = ("source=headset.monitor", "sink=mic_feed", "latency_msec=60")
    assert sound_server.control("load-module", "module-loopback", *loop).returncode == 0
    noise = write_noise(tmp_path / "noise.wav", 4.0)
    customer.desk.order(PlaySound(call_id=CUSTOMER, path=str(noise), repeat=True))
    pass_time(2.0)
    loud = own_voice(customer, tmp_path / "echo.wav")
    agent.desk.order(ChooseDevices(cancels_echo=True))
    pass_time(6.0)
    assert own_voice(customer, tmp_path / "none.wav") < loud / 10


def own_voice(customer: RunningEngine, path: Path) -> float:
    """Return how loud the customer hears something, who alone speaks."""
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(path)))
    pass_time(2.0)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=""))
    pass_time(0.1)
    return heard(path).part(0.3, -0.1).loudness()


def test_the_speaker_can_be_changed_in_the_middle_of_a_call(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """And a device that comes is announced."""
    customer, agent = talking
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True)
    )
    sound_server.control("load-module", "module-null-sink", "sink_name=second")
    agent.desk.wait_for(DevicesListed, lambda event: any(row.key == "second" for row in event.devices))
    listener = Listener(sound_server, "second")  # first: it makes PulseAudio's null device prompt
    pass_time(0.5)
    agent.desk.order(ChooseDevices(speaker="second"))
    pass_time(2.0)
    assert listener.heard().part(-0.7, -0.1).level(700) > LOUD


def test_a_headset_that_is_unplugged_is_replaced_and_taken_again(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """The call goes on on the system's default, and comes back to the headset that was chosen."""
    customer, agent = talking
    plug_in = ("load-module", "module-null-sink", "sink_name=second")
    module = sound_server.control(*plug_in).stdout.decode().strip()
    agent.desk.wait_for(DevicesListed, lambda event: any(row.key == "second" for row in event.devices))
    agent.desk.order(ChooseDevices(speaker="second"))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True)
    )
    sound_server.control("unload-module", module)
    agent.desk.wait_for(DevicesListed, lambda event: all(row.key != "second" for row in event.devices))
    listener = Listener(sound_server, "headset")
    pass_time(3.0)
    assert listener.heard().part(-0.7, -0.1).level(700) > LOUD
    sound_server.control(*plug_in)
    listener = Listener(sound_server, "second")
    pass_time(4.5)  # devices are looked for every two seconds
    assert listener.heard().part(-0.7, -0.1).level(700) > LOUD


def test_the_microphone_is_tried_and_its_level_is_told(
    start_engine: StartEngine, sound_server: SoundServer, tmp_path: Path
) -> None:
    """What it heard is played back; nobody need call for that."""
    sound_server.use()
    agent = start_engine("agent", "--sound", "device")
    if not agent.desk.snapshot.speaker:
        agent.desk.wait_for(DevicesListed)
    tone = write_tone(tmp_path / "a.wav", 1100, 8.0)
    mouth = subprocess.Popen(["paplay", "-d", "mic_feed", str(tone)], env=sound_server.environment)
    before = _microphones(sound_server)
    agent.desk.order(WatchLevels(on=True))
    loud = agent.desk.wait_for(LevelsMeasured, lambda event: event.microphone > 50)
    assert loud.speaker == 0
    listener = Listener(sound_server, "headset")
    agent.desk.order(TryMicrophone(seconds=1))
    with pytest.raises(BadInput, match=Refusal.WRONG_STATE):
        agent.desk.order(TryMicrophone(seconds=1))
    steps = [agent.desk.wait_for(MicrophoneTried, timeout_seconds=8).step for _ in range(3)]
    assert steps == [TrialStep.LISTENING, TrialStep.PLAYING, TrialStep.DONE]
    agent.desk.order(WatchLevels(on=False))
    mouth.kill()
    mouth.wait(5)
    pass_time(2.0)  # PulseAudio's null device may keep two seconds back
    assert listener.heard().level(1100) > 300
    until(lambda: _microphones(sound_server) == before)


def _microphones(server: SoundServer) -> int:
    """Count the programs that listen to a microphone."""
    return server.control("list", "source-outputs").stdout.count(b"Source Output")


def test_the_ring_tone_sounds_until_it_is_stopped(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer
) -> None:
    _, agent = talking
    listener = Listener(sound_server, "headset")
    pass_time(0.5)
    agent.desk.order(Ring(on=True))
    pass_time(2.8)  # PulseAudio's null device may keep two seconds back
    agent.desk.order(Ring(on=False))
    pass_time(2.5)
    sound = listener.heard()
    assert sound.level(880) > 100
    assert sound.part(-0.4, -0.1).loudness() < 10


def test_something_is_said_into_the_agent_s_ear_alone(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """In the middle of a call; the file may go at once, and the end of it is told."""
    customer, agent = talking
    recording, said = tmp_path / "heard.wav", write_tone(tmp_path / "said.wav", 900, 2.0)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=str(recording)))
    listener = Listener(sound_server, "headset")
    pass_time(0.5)
    agent.desk.order(SayHere(path=str(said)))
    said.unlink()
    agent.desk.wait_for(SaidHere, timeout_seconds=8)
    customer.desk.order(RecordSound(call_id=CUSTOMER, path=""))
    pass_time(2.0)  # PulseAudio's null device may keep two seconds back
    assert listener.heard().level(900) > 300
    assert heard(recording).level(900) < 50


def test_what_is_said_falls_silent_at_once(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer, tmp_path: Path
) -> None:
    """And a file that is none is refused."""
    _, agent = talking
    agent.desk.order(SayHere(path=str(write_tone(tmp_path / "said.wav", 900, 30.0))))
    until(lambda: sound_server.control("list", "sink-inputs").stdout.count(b"Sink Input") == 2)
    agent.desk.order(SayHere(path=""))
    until(lambda: sound_server.control("list", "sink-inputs").stdout.count(b"Sink Input") == 1)
    (tmp_path / "none.wav").write_text("nothing", encoding="utf-8")
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(SayHere(path=str(tmp_path / "none.wav")))


def test_a_device_that_is_not_there_cannot_be_chosen(talking: tuple[RunningEngine, RunningEngine]) -> None:
    _, agent = talking
    with pytest.raises(BadInput, match=Refusal.NO_DEVICE):
        agent.desk.order(ChooseDevices(microphone="no such device"))


def test_without_a_device_calls_go_on_in_silence(
    start_engine: StartEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is said once."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/no/such/socket")
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}", "--sound", "device")
    agent.desk.order(ListDevices())
    if agent.desk.wait_for(DevicesListed).devices:
        pytest.skip("this computer has a sound card of its own")
    agent.desk.wait_for(SoundFailed)
    answered(customer, agent)
    agent.desk.order(Ring(on=True))
    pass_time(2.5)
    assert agent.desk.passed(SoundFailed) == []


def test_a_sound_system_that_dies_is_noticed_and_used_again(
    talking: tuple[RunningEngine, RunningEngine], sound_server: SoundServer
) -> None:
    """Callbacks just stop then: the call must not stay mute for ever."""
    _, agent = talking
    assert agent.desk.passed(SoundFailed) == []
    sound_server.stop()
    agent.desk.wait_for(SoundFailed, timeout_seconds=8)
    again = SoundServer(_emptied(sound_server.folder), sound_server.monkeypatch)
    try:
        until(lambda: b"Sink Input" in again.control("list", "sink-inputs").stdout, timeout_seconds=8)
    finally:
        again.stop()


def _emptied(folder: Path) -> Path:
    for left in ("native", "default.pa"):
        (folder / left).unlink(missing_ok=True)
    for left_over in (folder / "runtime").glob("*"):
        left_over.unlink()
    (folder / "runtime").rmdir()
    return folder
