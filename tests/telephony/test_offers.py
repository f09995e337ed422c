"""INVITEs: who is offered to the desk, and who is not."""

from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    PlaceCall,
)
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, call, pass_time

CUSTOMER = CallId("customer")


def test_an_offer_says_who_calls_and_from_which_queue(customer: RunningEngine, agent: RunningEngine) -> None:
    """Before anything rings."""
    offer = call(customer, agent, headers={"X-Hatif-Queue": "support", "X-Hatif-Waited": "12"}).call
    assert (offer.caller.number, offer.caller.name) == ("0501234567", "Mona")
    assert (offer.queue.queue, offer.queue.waited_seconds) == ("support", 12)
    assert offer.state is CallState.OFFERED


def test_without_a_desk_callers_are_sent_on_at_once(customer: RunningEngine, agent: RunningEngine) -> None:
    agent.hang_up_line()
    pass_time(0.1)  # the engine notices the loss within its longest pause
    customer.desk.order(PlaceCall(call_id=CUSTOMER, to=f"sip:1@127.0.0.1:{agent.sip_port}"))
    assert customer.desk.wait_for(CallEnded, timeout_seconds=0.4).sip_code == 480


def test_a_stranger_s_invite_is_never_offered(
    customer: RunningEngine, agent: RunningEngine, start_engine: StartEngine
) -> None:
    """Ghost calls: whoever is neither trunk nor registrar."""
    stranger = start_engine("stranger", "--stay")
    stranger.desk.order(PlaceCall(call_id=CallId("s"), to=f"sip:1@127.0.0.1:{agent.sip_port}"))
    call(customer, agent)  # the line works: the customer's offer is the first and only one
    assert agent.desk.passed(CallOffered) == []


def test_a_late_copy_of_an_invite_is_no_second_call(start_engine: StartEngine) -> None:
    """UDP doubles and delays; after the answer PJSIP itself does not know it any more."""
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BareCaller(agent.sip_port) as caller:
        invite = caller.request("INVITE", body=caller.offer())
        caller.send(invite)
        offered = agent.desk.wait_for(CallOffered).call.call_id
        agent.desk.order(AnswerCall(call_id=offered))
        answer = caller.response(at_least=200)
        assert answer is not None
        caller.acknowledge(answer)
        agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
        caller.send(invite)
        pass_time(0.3)
        agent.reconnect()
        assert agent.desk.passed(CallOffered) == []
        assert [call.state for call in agent.desk.snapshot.calls] == [CallState.TALKING]
        caller.send(caller.request("BYE", number=2))
        assert agent.desk.wait_for(CallEnded).call_id == offered
        caller.send(invite)  # and after its end
        pass_time(0.3)
        assert agent.desk.passed(CallOffered) == []


def test_an_offer_of_sound_that_is_no_good_is_taken_back(start_engine: StartEngine) -> None:
    """The desk is told while PJSIP still prepares the call; when it refuses, the offer ends."""
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    with BareCaller(agent.sip_port) as caller:
        caller.send(caller.request("INVITE", body=caller.offer().replace("RTP/AVP 8", "RTP/AVP 77")))
        response = caller.response(at_least=200)
        assert response is not None
        assert " 488 " in response.first_line
        offered = agent.desk.wait_for(CallOffered).call.call_id
        ended = agent.desk.wait_for(CallEnded)
        assert (ended.call_id, ended.reason) == (offered, EndReason.FAILED)
        agent.reconnect()
        assert agent.desk.snapshot.calls == ()


def test_an_engine_may_ring_by_itself(start_engine: StartEngine) -> None:
    """For programs without a window: nobody need show the call, and it can be answered."""
    agent = start_engine("agent", "--trunk", "127.0.0.1", "--rings")
    with BareCaller(agent.sip_port) as caller:
        caller.invite()
        ringing = caller.response(at_least=180)
        assert ringing is not None
        assert " 180 " in ringing.first_line
        offered = agent.desk.wait_for(CallOffered).call
        assert (offered.state, offered.caller.number) == (CallState.RINGING, "0501234567")
        agent.desk.order(AnswerCall(call_id=offered.call_id))
        answer = caller.response(at_least=200)
        assert answer is not None
        assert " 200 " in answer.first_line
        caller.acknowledge(answer)
        agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
