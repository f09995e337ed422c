"""Calls between two real engines over loopback."""

import psutil
import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    DeclineCall,
    DtmfReceived,
    EndReason,
    HangUp,
    HoldCall,
    MeasureCall,
    MediaMeasured,
    PlaceCall,
    Refusal,
    ResumeCall,
    SendDtmf,
    ShowedCall,
    TransferCall,
    TransferChanged,
)
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered, call, is_in, pass_time

CUSTOMER = CallId("customer")


def test_an_offer_says_who_calls_and_from_which_queue(customer: RunningEngine, agent: RunningEngine) -> None:
    """Before anything rings."""
    offer = call(customer, agent, headers={"X-Hatif-Queue": "support", "X-Hatif-Waited": "12"}).call
    assert (offer.caller.number, offer.caller.name) == ("0501234567", "Mona")
    assert (offer.queue.queue, offer.queue.waited_seconds) == ("support", 12)
    assert offer.state is CallState.OFFERED


def test_the_caller_hears_ringing_when_the_panel_is_up(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = call(customer, agent).call.call_id
    assert not [e for e in customer.desk.passed(CallChanged) if e.call.state is CallState.RINGING]
    agent.desk.order(ShowedCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.RINGING)


def test_a_panel_that_does_not_come_costs_half_a_second(
    customer: RunningEngine, agent: RunningEngine
) -> None:
    """Then the PBX gives the call to somebody else, with 480."""
    call(customer, agent)
    assert agent.desk.wait_for(CallEnded).reason is EndReason.NO_DESK
    ended = customer.desk.wait_for(CallEnded)
    assert (ended.sip_code, ended.reason) == (480, EndReason.NO_ANSWER)


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


def test_a_caller_who_gives_up_ends_the_offer(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.RINGING)
    customer.desk.order(HangUp(call_id=CUSTOMER))
    ended = agent.desk.wait_for(CallEnded)
    assert (ended.reason, ended.talked_seconds) == (EndReason.CALLER_GAVE_UP, 0.0)
    assert customer.desk.wait_for(CallEnded).reason is EndReason.LOCAL_HANGUP


@pytest.mark.parametrize(
    ("code", "reason"), [(486, EndReason.BUSY), (603, EndReason.DECLINED), (480, EndReason.NO_ANSWER)]
)
def test_declining_tells_the_caller_why(
    customer: RunningEngine, agent: RunningEngine, code: int, reason: EndReason
) -> None:
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(DeclineCall(call_id=offered, code=code))
    assert customer.desk.wait_for(CallEnded).reason is reason
    assert agent.desk.wait_for(CallEnded).reason is EndReason.DECLINED


def test_the_agent_hangs_up(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    agent.desk.order(HangUp(call_id=offered))
    assert agent.desk.wait_for(CallEnded).reason is EndReason.LOCAL_HANGUP
    assert customer.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP


def test_the_customer_hangs_up(customer: RunningEngine, agent: RunningEngine) -> None:
    answered(customer, agent)
    pass_time(0.5)
    customer.desk.order(HangUp(call_id=CUSTOMER))
    ended = agent.desk.wait_for(CallEnded)
    assert ended.reason is EndReason.REMOTE_HANGUP
    assert 0.4 <= ended.talked_seconds <= 3


def test_hold_and_resume_are_seen_on_both_sides(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    agent.desk.order(HoldCall(call_id=offered))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.HELD)
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.HELD_REMOTELY)
    pass_time(0.3)
    agent.desk.order(ResumeCall(call_id=offered))
    back = agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)
    assert 0.25 <= back.call.held_seconds <= 2
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)


def test_picking_up_a_second_call_holds_the_first(customer: RunningEngine, agent: RunningEngine) -> None:
    """An agent talks to one at a time; swapping is resuming the other."""
    first = answered(customer, agent, "first")
    second = answered(customer, agent, "second")
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, first, CallState.HELD))
    agent.desk.order(ResumeCall(call_id=first))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, second, CallState.HELD))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, first, CallState.TALKING))


def test_digits_arrive_as_they_were_sent(customer: RunningEngine, agent: RunningEngine) -> None:
    """RFC 4733."""
    answered(customer, agent)
    customer.desk.order(SendDtmf(call_id=CUSTOMER, digits="10*#D"))
    assert "".join(agent.desk.wait_for(DtmfReceived).digit for _ in range(5)) == "10*#D"


def test_the_sound_of_a_call_is_measured(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    pass_time(1.0)
    agent.desk.order(MeasureCall(call_id=offered))
    measured = agent.desk.wait_for(MediaMeasured)
    assert measured.received_packets >= 30
    assert measured.lost_packets == 0
    assert measured.mos > 4


def test_nobody_else_makes_this_telephone_call(customer: RunningEngine, agent: RunningEngine) -> None:
    """A REFER from the other side is refused, and the call goes on."""
    offered = answered(customer, agent)
    customer.desk.order(TransferCall(call_id=CUSTOMER, to="sip:premium@127.0.0.1:9"))
    assert customer.desk.wait_for(TransferChanged).code == 603
    agent.reconnect()
    assert [call.call_id for call in agent.desk.snapshot.calls] == [offered]


def test_an_agent_calls_out(customer: RunningEngine, agent: RunningEngine) -> None:
    """Through the trunk: a number alone is enough."""
    agent.desk.order(PlaceCall(call_id=CallId("out"), to="050 123 4567"))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.DIALLING)
    assert customer.desk.wait_for(CallOffered).call.call_id
    assert agent.desk.wait_for(CallEnded).reason is EndReason.NO_ANSWER


@pytest.mark.parametrize(
    ("order", "refusal"),
    [
        (AnswerCall(call_id=CallId("nobody")), Refusal.NO_SUCH_CALL),
        (PlaceCall(call_id=CallId("x"), to="not a number"), Refusal.BAD_ADDRESS),
        (PlaceCall(call_id=CallId(""), to="123"), Refusal.WRONG_STATE),
        (PlaceCall(call_id=CallId("x"), to="1", headers={"X": "a\r\nb"}), Refusal.BAD_ADDRESS),
        (PlaceCall(call_id=CallId("x"), to="1", from_uri="<<"), Refusal.BAD_ADDRESS),
    ],
)
def test_an_order_that_cannot_be_carried_out_is_refused(
    agent: RunningEngine, order: PlaceCall | AnswerCall, refusal: Refusal
) -> None:
    with pytest.raises(BadInput, match=refusal):
        agent.desk.order(order)


def test_picking_up_what_the_caller_left_is_refused(customer: RunningEngine, agent: RunningEngine) -> None:
    """A click that came too late."""
    offered = call(customer, agent).call.call_id
    customer.desk.order(HangUp(call_id=CUSTOMER))
    agent.desk.wait_for(CallEnded)
    with pytest.raises(BadInput, match=Refusal.NO_SUCH_CALL):
        agent.desk.order(AnswerCall(call_id=offered))


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


def test_calls_leave_nothing_open(start_engine: StartEngine) -> None:
    """File descriptors stay as many as they were, on both sides."""
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    open_files = []
    for index in range(12):
        call_id = CallId(f"call-{index}")
        answered(customer, agent, call_id)
        customer.desk.order(HangUp(call_id=call_id))
        agent.desk.wait_for(CallEnded)
        customer.desk.wait_for(CallEnded)
        pass_time(0.1)
        processes = [psutil.Process(engine.process.pid) for engine in (customer, agent)]
        open_files.append([process.num_fds() for process in processes])
    assert open_files[-1] == open_files[1]


def test_more_calls_than_there_are_lines_hear_busy(start_engine: StartEngine) -> None:
    """The wheel of PyPI has four; the desk is not bothered with the fifth."""
    customer, more = start_engine("customer", "--stay"), start_engine("more", "--stay")
    agent = start_engine("agent", "--trunk", "127.0.0.1")
    for index in range(4):
        answered(customer, agent, f"call-{index}")
    more.desk.order(PlaceCall(call_id=CallId("fifth"), to=f"sip:5000@127.0.0.1:{agent.sip_port}"))
    assert more.desk.wait_for(CallEnded).reason is EndReason.BUSY
    agent.reconnect()
    assert len(agent.desk.snapshot.calls) == 4
    assert agent.desk.passed(CallOffered) == []
