"""The engine at a real Asterisk: registration, queue, hold, digits and transfers."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import times
from app.errors import BadInput
from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    ConfigureAccount,
    DtmfMethod,
    EndReason,
    HangUp,
    HoldCall,
    MeasureCall,
    MediaMeasured,
    PlaceCall,
    PlaySound,
    RecordSound,
    RegistrationChanged,
    RegistrationState,
    ResumeCall,
    SendDtmf,
    ShowedCall,
    TransferCall,
    VoicemailCounted,
)
from tests.end_to_end.asterisk import MUSIC_HERTZ, Asterisk, CannotFetch, fetched
from tests.telephony import running_engine
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, heard, pass_time, until, write_tone

pytestmark = pytest.mark.end_to_end

PBX = AccountId("pbx")
LOUD, SILENT = 2000, 100
StartAgent = Callable[[str], RunningEngine]


@pytest.fixture(scope="module")
def asterisk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asterisk]:
    """A PBX with three agents and a queue."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    pbx = Asterisk(root, tmp_path_factory.mktemp("asterisk"))
    pbx.prepare()
    pbx.start()
    yield pbx
    pbx.stop()


@pytest.fixture
def start_agent(start_engine: StartEngine, asterisk: Asterisk) -> StartAgent:
    """Start an engine and register it."""

    def start(user: str, password: str = "") -> RunningEngine:
        engine = start_engine(user, "--stay")
        engine.desk.order(account(asterisk, user, password or f"word-{user}"))
        registered(engine)
        return engine

    return start


def account(asterisk: Asterisk, user: str, password: str, realm: str = "") -> ConfigureAccount:
    """Return the order to register at the PBX."""
    registrar = f"sip:127.0.0.1:{asterisk.port}"
    return ConfigureAccount(account=PBX, registrar=registrar, user=user, password=password, realm=realm)


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


def test_an_agent_registers_and_leaves_properly(start_agent: StartAgent, asterisk: Asterisk) -> None:
    """The PBX must not offer calls to a telephone that is gone."""
    agent = start_agent("1001")
    assert "1001/sip:1001@" in asterisk.order("pjsip show contacts")
    agent.stop()
    assert "1001/sip:1001@" not in asterisk.order("pjsip show contacts")


def test_a_wrong_password_is_refused_once(start_engine: StartEngine, asterisk: Asterisk) -> None:
    """And not tried again and again."""
    engine = start_engine("wrong")
    engine.desk.order(account(asterisk, "1002", "not the word"))
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is RegistrationState.REFUSED)
    pass_time(3.0)
    assert engine.desk.passed(RegistrationChanged) == engine.desk.passed(RegistrationChanged)[:1]


def test_another_realm_gets_no_answer(start_engine: StartEngine, asterisk: Asterisk) -> None:
    """The password belongs to one realm."""
    engine = start_engine("realm")
    engine.desk.order(account(asterisk, "1002", "word-1002", realm="another"))
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is RegistrationState.REFUSED)


def test_the_pbx_s_question_whether_we_live_is_answered(start_agent: StartAgent, asterisk: Asterisk) -> None:
    """Without it Asterisk takes the agent for unreachable."""
    start_agent("1001")
    until(lambda: "Avail" in asterisk.order("pjsip show contacts"), timeout_seconds=8)


def test_what_is_said_comes_back_from_the_echo(start_agent: StartAgent, tmp_path: Path) -> None:
    agent = start_agent("1001")
    call = dial(agent, "echo", "9999")
    in_state(agent, call, CallState.TALKING)
    say(agent, call, 700, tmp_path)
    pass_time(0.5)
    assert level(agent, call, 700, tmp_path) > LOUD


@pytest.mark.parametrize("method", [DtmfMethod.RFC4733, DtmfMethod.INFO])
def test_digits_reach_the_pbx(start_agent: StartAgent, asterisk: Asterisk, method: DtmfMethod) -> None:
    """However they travel."""
    agent = start_agent("1001")
    asterisk.order("database del digits 1001")
    call = dial(agent, "digits", "9997")
    in_state(agent, call, CallState.TALKING)
    agent.desk.order(SendDtmf(call_id=call, digits="4711", method=method))
    agent.desk.wait_for(CallEnded, timeout_seconds=15)
    assert "Value: 4711" in asterisk.order("database get digits 1001")


def test_a_busy_number_is_busy(start_agent: StartAgent) -> None:
    agent = start_agent("1001")
    dial(agent, "busy", "9486")
    assert agent.desk.wait_for(CallEnded).reason is EndReason.BUSY


def test_sound_before_the_answer_is_heard(start_agent: StartAgent, tmp_path: Path) -> None:
    """183 with early media: announcements of the network."""
    agent = start_agent("1001")
    call = dial(agent, "early", "9996")
    in_state(agent, call, CallState.RINGING)
    assert level(agent, call, 425, tmp_path) > SILENT
    assert agent.desk.wait_for(CallEnded).reason is EndReason.BUSY


def test_who_is_held_hears_the_pbx_s_music(start_agent: StartAgent, tmp_path: Path) -> None:
    first, second = start_agent("1001"), start_agent("1002")
    call = dial(first, "to-second", "1002")
    answered = pick_up(second)
    in_state(first, call, CallState.TALKING)
    first.desk.order(HoldCall(call_id=call))
    in_state(first, call, CallState.HELD)
    pass_time(0.3)
    assert level(second, answered, MUSIC_HERTZ, tmp_path) > 500
    first.desk.order(ResumeCall(call_id=call))
    in_state(first, call, CallState.TALKING)
    say(first, call, 700, tmp_path)
    pass_time(0.3)
    assert level(second, answered, 700, tmp_path) > LOUD


def test_a_queue_s_call_carries_its_facts(
    start_agent: StartAgent, start_engine: StartEngine, asterisk: Asterisk, tmp_path: Path
) -> None:
    agent = start_agent("1001")
    asterisk.order("queue add member PJSIP/1001 to support")
    customer = start_customer(start_engine)
    call = dial(
        customer,
        "customer",
        f"sip:5000@127.0.0.1:{asterisk.port}",
        from_uri='"Mona Haddad" <sip:0501234567@127.0.0.2>',
    )
    offered = agent.desk.wait_for(CallOffered).call
    assert (offered.caller.number, offered.caller.name) == ("0501234567", "Mona Haddad")
    assert offered.queue.queue == "support"
    assert offered.queue.call
    agent.desk.order(ShowedCall(call_id=offered.call_id))
    agent.desk.order(AnswerCall(call_id=offered.call_id))
    in_state(agent, offered.call_id, CallState.TALKING)
    say(customer, call, 500, tmp_path)
    pass_time(0.3)
    assert level(agent, offered.call_id, 500, tmp_path) > LOUD
    asterisk.order("queue remove member PJSIP/1001 from support")
    customer.desk.order(HangUp(call_id=call))
    assert agent.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP


def test_after_a_blind_transfer_the_right_two_hear_each_other(
    start_agent: StartAgent, tmp_path: Path
) -> None:
    first, second, third = (start_agent(user) for user in ("1001", "1002", "1003"))
    call = dial(first, "call", "1002")
    answered = pick_up(second)
    in_state(first, call, CallState.TALKING)
    second.desk.order(TransferCall(call_id=answered, to="1003"))
    at_third = pick_up(third)
    assert second.desk.wait_for(CallEnded).reason is EndReason.TRANSFERRED
    say(first, call, 500, tmp_path)
    say(third, at_third, 700, tmp_path)
    pass_time(0.4)
    assert level(third, at_third, 500, tmp_path) > LOUD
    assert level(first, call, 700, tmp_path) > LOUD


def test_after_a_consulted_transfer_the_right_two_hear_each_other(
    start_agent: StartAgent, tmp_path: Path
) -> None:
    """REFER with Replaces."""
    first, second, third = (start_agent(user) for user in ("1001", "1002", "1003"))
    call = dial(first, "call", "1002")
    answered = pick_up(second)
    consultation = dial(second, "consultation", "1003")
    at_third = pick_up(third)
    in_state(second, answered, CallState.HELD)
    in_state(second, consultation, CallState.TALKING)
    second.desk.order(TransferCall(call_id=answered, to_call=consultation))
    ended = {second.desk.wait_for(CallEnded).call_id for _ in range(2)}
    assert ended == {answered, consultation}
    say(first, call, 500, tmp_path)
    say(third, at_third, 700, tmp_path)
    pass_time(0.4)
    assert level(third, at_third, 500, tmp_path) > LOUD
    assert level(first, call, 700, tmp_path) > LOUD


def test_messages_that_wait_are_counted(start_agent: StartAgent, asterisk: Asterisk) -> None:
    """The PBX tells it without being asked."""
    agent = start_agent("1003")
    asterisk.order("pjsip send notify messages endpoint 1003")
    counted = agent.desk.wait_for(VoicemailCounted)
    assert (counted.new, counted.old) == (2, 1)


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


def test_a_call_is_taken_back_after_the_engine_was_killed(
    start_agent: StartAgent, start_engine: StartEngine, asterisk: Asterisk, tmp_path: Path
) -> None:
    """Both hear each other again within two seconds, and to the desk it is the same call."""
    agent, customer = start_agent("1001"), start_customer(start_engine)
    call, answered = queue_call(agent, customer, asterisk)
    say(customer, call, 500, tmp_path)
    pass_time(1.0)
    again = killed_and_back(agent, asterisk)
    began = times.monotonic()
    try:
        picture = again.desk.snapshot.calls[0]
        assert (picture.call_id, picture.state, picture.caller.name) == (
            answered,
            CallState.TALKING,
            "Mona Haddad",
        )
        assert picture.answered_at is not None
        assert picture.queue.queue == "support"
        _wait_for_sound(again, answered)
        say(again, answered, 700, tmp_path)
        assert times.monotonic() - began <= 2
        pass_time(0.4)
        assert level(again, answered, 500, tmp_path) > LOUD
        assert level(customer, call, 700, tmp_path) > LOUD
        assert asterisk.order("core show channels concise").count("PJSIP/1001-") == 1
        customer.desk.order(HangUp(call_id=call))
        ended = again.desk.wait_for(CallEnded)
        assert ended.reason is EndReason.REMOTE_HANGUP
        assert ended.talked_seconds >= 1.0, "the seconds before count, too"
    finally:
        again.stop()


def test_a_held_call_is_taken_back_on_hold(
    start_agent: StartAgent, start_engine: StartEngine, asterisk: Asterisk, tmp_path: Path
) -> None:
    """The customer must not suddenly hear the room."""
    agent, customer = start_agent("1001"), start_customer(start_engine)
    call, answered = queue_call(agent, customer, asterisk)
    agent.desk.order(HoldCall(call_id=answered))
    in_state(agent, answered, CallState.HELD)
    again = killed_and_back(agent, asterisk)
    try:
        in_state(again, answered, CallState.HELD)
        pass_time(0.5)
        assert level(customer, call, MUSIC_HERTZ, tmp_path) > SILENT
    finally:
        again.stop()


def _wait_for_sound(engine: RunningEngine, call_id: CallId) -> None:
    """Wait until a call that was taken back can be measured: it has sound again."""
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is RegistrationState.REGISTERED)

    def has_sound() -> bool:
        with contextlib.suppress(BadInput):  # it is not asked back before the engine is registered
            engine.desk.order(MeasureCall(call_id=call_id))
        return bool(engine.desk.passed(MediaMeasured))

    until(has_sound)


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_call_outlives_twenty_engines(
    start_agent: StartAgent, start_engine: StartEngine, asterisk: Asterisk, tmp_path: Path
) -> None:
    """Killed again and again; each time both hear each other within two seconds."""
    agent, customer = start_agent("1001"), start_customer(start_engine)
    call, answered = queue_call(agent, customer, asterisk)
    say(customer, call, 500, tmp_path)
    for _ in range(20):
        again = killed_and_back(agent, asterisk)
        began = times.monotonic()
        _wait_for_sound(again, answered)
        assert times.monotonic() - began <= 2
        say(again, answered, 700, tmp_path)
        pass_time(0.4)
        assert level(again, answered, 500, tmp_path) > LOUD
        assert level(customer, call, 700, tmp_path) > LOUD
        assert asterisk.order("core show channels concise").count("PJSIP/1001-") == 1
        agent.desk.close()
        agent.process, agent.desk = again.process, again.desk
    customer.desk.order(HangUp(call_id=call))
    assert agent.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP


@pytest.mark.slow
def test_a_pbx_that_was_restarted_is_found_again(start_agent: StartAgent, asterisk: Asterisk) -> None:
    """It says nothing over UDP: we ask, notice, and register."""
    agent = start_agent("1001")
    asterisk.stop()
    agent.desk.wait_for(
        RegistrationChanged, lambda event: event.state is RegistrationState.UNREACHABLE, timeout_seconds=25
    )
    asterisk.start()
    registered(agent, timeout_seconds=15)
