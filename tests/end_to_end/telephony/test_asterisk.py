"""The engine at a real Asterisk: registration, queue, hold, digits and transfers."""

from pathlib import Path

import pytest

from app import times
from app.telephony.protocol import (
    AnswerCall,
    CallEnded,
    CallOffered,
    CallState,
    DtmfMethod,
    EndReason,
    HangUp,
    HoldCall,
    RegistrationChanged,
    RegistrationState,
    ResumeCall,
    SendDtmf,
    ShowedCall,
    TransferCall,
    VoicemailCounted,
)
from tests.end_to_end.asterisk import MUSIC_HERTZ, Asterisk
from tests.end_to_end.telephony.at_the_pbx import (
    LOUD,
    SILENT,
    account,
    dial,
    in_state,
    killed_and_back,
    level,
    pick_up,
    queue_call,
    registered,
    say,
    start_customer,
    wait_for_sound,
)
from tests.end_to_end.telephony.conftest import StartAgent
from tests.faults.figures import Fault
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import pass_time, until

pytestmark = pytest.mark.end_to_end


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


def test_a_mended_password_is_taken(start_engine: StartEngine, asterisk: Asterisk) -> None:
    """At once, also while the answer to the wrong one is on its way."""
    engine = start_engine("mended")
    engine.desk.order(account(asterisk, "1002", "not the word"))
    engine.desk.wait_for(RegistrationChanged, lambda event: event.state is RegistrationState.REFUSED)
    for words in (["word-1002"], ["wrong", "word-1002"], ["wrong", "wrong", "word-1002"]):
        for word in words:
            engine.desk.order(account(asterisk, "1002", word))
        registered(engine, timeout_seconds=5)


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


@pytest.mark.parametrize(
    ("method", "user"),
    [(DtmfMethod.RFC4733, "1001"), (DtmfMethod.INFO, "1001"), (DtmfMethod.INBAND, "1008")],
)
def test_digits_reach_the_pbx(
    start_agent: StartAgent, asterisk: Asterisk, method: DtmfMethod, user: str
) -> None:
    """However they travel."""
    agent = start_agent(user)
    asterisk.order(f"database del digits {user}")
    call = dial(agent, "digits", "9997")
    in_state(agent, call, CallState.TALKING)
    agent.desk.order(SendDtmf(call_id=call, digits="4711", method=method))
    agent.desk.wait_for(CallEnded, timeout_seconds=15)
    assert "Value: 4711" in asterisk.order(f"database get digits {user}")


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


def test_messages_are_asked_for_and_told_as_they_come(
    start_engine: StartEngine, start_agent: StartAgent, asterisk: Asterisk, tmp_path: Path
) -> None:
    """By SUBSCRIBE (RFC 3842): none at first, and then one that somebody leaves."""
    agent, other = start_engine("1003"), start_agent("1002")
    agent.desk.order(account(asterisk, "1003", "word-1003", asks_for_voicemail=True))
    counted = agent.desk.wait_for(VoicemailCounted)
    assert counted.new == 0
    call = dial(other, "message", "8003")
    in_state(other, call, CallState.TALKING)
    say(other, call, 500, tmp_path)
    pass_time(2.0)
    other.desk.order(HangUp(call_id=call))
    assert agent.desk.wait_for(VoicemailCounted, lambda event: event.new > 0).new == 1


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
        wait_for_sound(again, answered)
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


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_call_outlives_twenty_engines(
    start_agent: StartAgent,
    start_engine: StartEngine,
    asterisk: Asterisk,
    tmp_path: Path,
    fault: Fault,
) -> None:
    """Killed again and again; each time both hear each other within two seconds."""
    agent, customer = start_agent("1001"), start_customer(start_engine)
    call, answered = queue_call(agent, customer, asterisk)
    say(customer, call, 500, tmp_path)
    for _ in range(20):
        again = killed_and_back(agent, asterisk)
        began = times.monotonic()
        wait_for_sound(again, answered)
        fault.recovered(times.monotonic() - began)
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
def test_a_pbx_that_was_restarted_is_found_again(
    start_agent: StartAgent, asterisk: Asterisk, fault: Fault
) -> None:
    """It says nothing over UDP: we ask, notice, and register."""
    agent = start_agent("1001")
    asterisk.stop()
    agent.desk.wait_for(
        RegistrationChanged, lambda event: event.state is RegistrationState.UNREACHABLE, timeout_seconds=25
    )
    asterisk.start()
    with fault.recovery():
        registered(agent, timeout_seconds=15)
