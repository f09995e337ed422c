"""What the other side may say: reliable ringing, session timers, updates, and messages that cross."""

import pytest

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    HangUp,
    HoldCall,
    PlaceCall,
    ShowedCall,
)
from app.telephony.sip_text import SipText
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, pass_time, until

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def agent(start_engine: StartEngine) -> RunningEngine:
    """An engine that takes calls from this computer."""
    return start_engine("agent", "--trunk", "127.0.0.1")


def code_of(message: SipText | None) -> int:
    """Return the code of an answer; 0 for none."""
    return int(message.first_line.split()[1]) if message is not None else 0


def shown(caller: BareCaller, agent: RunningEngine, *headers: str) -> CallId:
    """Let the caller call, and the desk show it."""
    caller.invite(*headers)
    offered = agent.desk.wait_for(CallOffered).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    return offered


def talking(caller: BareCaller, agent: RunningEngine, *headers: str) -> tuple[CallId, SipText]:
    """Let the caller call and the agent pick up; the 200 comes back, too."""
    offered = shown(caller, agent, *headers)
    agent.desk.order(AnswerCall(call_id=offered))
    answer = caller.response(at_least=200)
    assert answer is not None
    caller.acknowledge(answer)
    in_state(agent, CallState.TALKING)
    return offered, answer


def in_state(agent: RunningEngine, state: CallState) -> None:
    """Wait until the desk is told of this state."""
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is state)


def ask(caller: BareCaller, method: str, number: int, *headers: str, body: str = "") -> SipText | None:
    """Send a request within the call and return the final answer."""
    caller.branch = f"z9hG4bK{method}{number}"
    caller.send(caller.request(method, number=number, headers=headers, body=body))
    return caller.response(at_least=200)


def test_ringing_is_reliable_where_the_caller_wants_it(agent: RunningEngine) -> None:
    """RFC 3262: 180 with RSeq, PRACK, and the call goes on."""
    with BareCaller(agent.sip_port) as caller:
        offered = shown(caller, agent, "Require: 100rel", "Supported: 100rel")
        ringing = caller.response(at_least=180)
        assert code_of(ringing) == 180
        assert ringing is not None
        assert "100rel" in ringing.first("require")
        caller.to_header = ringing.first("to")
        assert code_of(ask(caller, "PRACK", 2, f"RAck: {ringing.first('rseq')} 1 INVITE")) == 200
        agent.desk.order(AnswerCall(call_id=offered))
        answer = caller.response(at_least=200)
        assert answer is not None
        caller.acknowledge(answer)
        in_state(agent, CallState.TALKING)


def test_the_caller_hears_something_before_the_answer(agent: RunningEngine) -> None:
    """183 with sound: RTP comes before anybody picked up."""
    with BareCaller(agent.sip_port) as caller:
        caller.invite()
        offered = agent.desk.wait_for(CallOffered).call.call_id
        agent.desk.order(AnswerCall(call_id=offered, code=183))
        progress = caller.response(at_least=180)
        assert code_of(progress) == 183
        until(lambda: len(caller.arrivals) > 5)
        in_state(agent, CallState.RINGING)
        agent.desk.order(AnswerCall(call_id=offered))
        assert code_of(caller.response(at_least=200)) == 200


def test_a_session_has_its_timer(agent: RunningEngine) -> None:
    """RFC 4028: agreed on, refreshed by the caller; a shorter one than we bear is refused."""
    with BareCaller(agent.sip_port) as caller:
        _, answer = talking(caller, agent, "Supported: timer", "Session-Expires: 120;refresher=uac")
        assert answer.first("session-expires").startswith("120")
        refreshed = ask(caller, "UPDATE", 2, "Supported: timer", "Session-Expires: 120;refresher=uac")
        assert code_of(refreshed) == 200
    with BareCaller(agent.sip_port) as caller:
        caller.invite("Supported: timer", "Session-Expires: 30")
        refused = caller.response(at_least=200)
        assert refused is not None
        assert (code_of(refused), refused.first("min-se")) == (422, "90")


@pytest.mark.slow
def test_we_refresh_the_session_in_time(agent: RunningEngine) -> None:
    """Before half of it is over the other side hears from us."""
    with BareCaller(agent.sip_port) as caller:
        talking(
            caller,
            agent,
            "Supported: timer",
            "Allow: INVITE, ACK, BYE, UPDATE",
            "Session-Expires: 90;refresher=uas",
        )
        refresh = caller.received("UPDATE", timeout_seconds=60)
        assert refresh is not None
        assert refresh.first("session-expires").startswith("90")
        caller.answer(refresh, "200 OK")


def test_an_update_changes_who_hears_whom(agent: RunningEngine) -> None:
    """RFC 3311: the caller holds us without a re-INVITE, and takes us back."""
    with BareCaller(agent.sip_port) as caller:
        talking(caller, agent)
        held = caller.offer().replace("o=- 1 1", "o=- 1 2") + "a=sendonly\r\n"
        assert code_of(ask(caller, "UPDATE", 2, body=held)) == 200
        in_state(agent, CallState.HELD_REMOTELY)
        back = caller.offer().replace("o=- 1 1", "o=- 1 3") + "a=sendrecv\r\n"
        assert code_of(ask(caller, "UPDATE", 3, body=back)) == 200
        in_state(agent, CallState.TALKING)


def test_two_who_change_the_call_at_once_agree_in_the_end(agent: RunningEngine) -> None:
    """Glare, RFC 3261 14.1: each refuses the other with 491, and we ask again."""
    with BareCaller(agent.sip_port) as caller:
        offered, _ = talking(caller, agent)
        agent.desk.order(HoldCall(call_id=offered))
        ours = caller.received("INVITE")
        assert ours is not None
        theirs = ask(caller, "INVITE", 2, body=caller.offer().replace("o=- 1 1", "o=- 1 2"))
        assert code_of(theirs) == 491
        caller.send(caller.request("ACK", number=2))
        caller.answer(ours, "491 Request Pending")
        again = caller.received("INVITE", timeout_seconds=8)
        assert again is not None
        caller.answer(again, "200 OK", body=caller.offer().replace("o=- 1 1", "o=- 1 3") + "a=recvonly\r\n")
        in_state(agent, CallState.HELD)


def test_who_gives_up_while_the_answer_is_on_its_way_has_a_call_to_end(agent: RunningEngine) -> None:
    """CANCEL crosses 200: the 200 stands, BYE ends it, and the desk hears of one end."""
    with BareCaller(agent.sip_port) as caller:
        offered = shown(caller, agent)
        agent.desk.order(AnswerCall(call_id=offered))
        answer = caller.response(at_least=200)
        assert answer is not None
        caller.send(caller.request("CANCEL"))
        caller.acknowledge(answer)
        in_state(agent, CallState.TALKING)
        caller.bye()
        ended = agent.desk.wait_for(CallEnded)
        assert ended.reason is EndReason.REMOTE_HANGUP
        pass_time(0.3)
        assert agent.desk.passed(CallEnded) == []


def test_an_answer_that_crosses_our_giving_up_is_ended_politely(agent: RunningEngine) -> None:
    """Our CANCEL was too late: ACK and BYE follow, and nobody is left with half a call."""
    with BareCaller(agent.sip_port) as callee:
        out = CallId("out")
        agent.desk.order(PlaceCall(call_id=out, to=f"sip:050@127.0.0.1:{callee.sip_port}"))
        invite = callee.received("INVITE")
        assert invite is not None
        callee.answer(invite, "180 Ringing", tag="callee")
        in_state(agent, CallState.RINGING)
        agent.desk.order(HangUp(call_id=out))
        cancel = callee.received("CANCEL")
        assert cancel is not None
        callee.answer(invite, "200 OK", tag="callee", body=callee.offer())
        callee.answer(cancel, "200 OK", tag="callee")
        bye = callee.received("BYE")
        assert bye is not None
        callee.answer(bye, "200 OK")
        assert agent.desk.wait_for(CallEnded).reason is EndReason.LOCAL_HANGUP
        agent.reconnect()
        assert agent.desk.snapshot.calls == ()


def test_who_calls_and_how_the_call_came_here(agent: RunningEngine) -> None:
    """P-Asserted-Identity, verstat and Diversion, from the PBX."""
    asserted = 'P-Asserted-Identity: "Mona Haddad" <sip:+971501234567@pbx;verstat=TN-Validation-Passed>'
    with BareCaller(agent.sip_port, from_header="<sip:anonymous-looking@127.0.0.1>") as caller:
        shown(caller, agent, asserted, "Diversion: <sip:+97142000000@pbx>;reason=no-answer")
        told = agent.desk.wait_for(CallChanged).call.caller
    assert (told.number, told.name) == ("+971501234567", "Mona Haddad")
    assert (told.verstat, told.diverted_from) == ("TN-Validation-Passed", "+97142000000")


def test_nobody_makes_this_telephone_answer_by_itself(agent: RunningEngine) -> None:
    """Headers for intercoms are passed over: only the desk answers."""
    with BareCaller(agent.sip_port) as caller:
        shown(
            caller, agent, "Call-Info: <sip:x>;answer-after=0", "Alert-Info: <http://x>;info=alert-autoanswer"
        )
        assert code_of(caller.response(at_least=180)) == 180
        assert caller.response(at_least=200, timeout_seconds=1.0) is None
