"""What engines do at a real Asterisk: register, call, pick up, say and hear tones, and come back."""

import contextlib
from pathlib import Path

from app.errors import BadInput
from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallChanged,
    CallId,
    CallOffered,
    CallState,
    ConfigureAccount,
    MeasureCall,
    MediaMeasured,
    PlaceCall,
    PlaySound,
    RecordSound,
    RegistrationChanged,
    RegistrationState,
    ShowedCall,
)
from tests.end_to_end.asterisk import Asterisk
from tests.telephony import running_engine
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, heard, pass_time, until, write_tone

PBX = AccountId("pbx")
LOUD, SILENT = 2000, 100


def account(
    asterisk: Asterisk,
    user: str,
    password: str,
    realm: str = "",
    *,
    asks_for_voicemail: bool = False,
    finds_ways: bool = False,
) -> ConfigureAccount:
    """Return the order to register at the PBX."""
    return ConfigureAccount(
        account=PBX,
        registrar=f"sip:127.0.0.1:{asterisk.port}",
        user=user,
        password=password,
        realm=realm,
        asks_for_voicemail=asks_for_voicemail,
        finds_ways=finds_ways,
    )


def registered(engine: RunningEngine, *, timeout_seconds: float = 10) -> None:
    """Wait until the PBX knows the engine."""
    engine.desk.wait_for(
        RegistrationChanged,
        lambda event: event.state is RegistrationState.REGISTERED,
        timeout_seconds=timeout_seconds,
    )


def start_customer(start_engine: StartEngine) -> RunningEngine:
    """Start an engine in the public network."""
    return start_engine("public", "--stay", "--sip-address", "127.0.0.2", "--trunk", "127.0.0.1")


def dial(engine: RunningEngine, call_id: str, to: str, from_uri: str = "") -> CallId:
    """Place a call and return its id."""
    engine.desk.order(PlaceCall(call_id=CallId(call_id), to=to, from_uri=from_uri))
    return CallId(call_id)


def pick_up(engine: RunningEngine) -> CallId:
    """Answer the next call and return its id."""
    offered = engine.desk.wait_for(CallOffered).call.call_id
    engine.desk.order(ShowedCall(call_id=offered))
    engine.desk.order(AnswerCall(call_id=offered))
    in_state(engine, offered, CallState.TALKING)
    return offered


def in_state(engine: RunningEngine, call_id: CallId, state: CallState) -> None:
    """Wait until a call is in a state."""
    engine.desk.wait_for(
        CallChanged, lambda event: event.call.call_id == call_id and event.call.state is state
    )


def level(engine: RunningEngine, call_id: CallId, hertz: float, folder: Path) -> float:
    """Record what a call hears for a moment, and return how loud one frequency is in it."""
    path = folder / f"{engine.folder.name}-{hertz}.wav"
    engine.desk.order(RecordSound(call_id=call_id, path=str(path)))
    pass_time(0.7)
    engine.desk.order(RecordSound(call_id=call_id, path=""))
    until(lambda: int.from_bytes(path.read_bytes()[4:8], "little") > 0)
    return heard(path).part(0.2, 0.6).level(hertz)


def say(engine: RunningEngine, call_id: CallId, hertz: float, folder: Path) -> None:
    """Let one side of a call say a tone."""
    tone = write_tone(folder / f"say-{hertz}.wav", hertz)
    engine.desk.order(PlaySound(call_id=call_id, path=str(tone), repeat=True))


def queue_call(agent: RunningEngine, customer: RunningEngine, asterisk: Asterisk) -> tuple[CallId, CallId]:
    """Let a customer come through the queue; his own id of the call and the agent's come back."""
    asterisk.order("queue add member PJSIP/1001 to support")
    to = f"sip:5000@127.0.0.1:{asterisk.port}"
    call = dial(customer, "customer", to, from_uri='"Mona Haddad" <sip:0501234567@127.0.0.2>')
    answered = pick_up(agent)
    asterisk.order("queue remove member PJSIP/1001 from support")
    return call, answered


def killed_and_back(agent: RunningEngine, asterisk: Asterisk) -> RunningEngine:
    """Kill the engine in the middle of everything, and start and register another in its place."""
    agent.process.kill()
    agent.process.wait(5)
    (agent.folder / "engine.json").unlink()
    again = running_engine.start(agent.folder, "--stay")
    again.desk.order(account(asterisk, "1001", "word-1001"))
    return again


def wait_for_sound(engine: RunningEngine, call_id: CallId) -> None:
    """Wait until a call that was taken back can be measured: it has sound again."""
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is RegistrationState.REGISTERED)

    def has_sound() -> bool:
        with contextlib.suppress(BadInput):  # it is not asked back before the engine is registered
            engine.desk.order(MeasureCall(call_id=call_id))
        return bool(engine.desk.passed(MediaMeasured))

    until(has_sound)
