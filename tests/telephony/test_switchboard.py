"""Calls between two real engines over loopback."""

import psutil

from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    HangUp,
    PlaceCall,
    ShowedCall,
)
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered, call, pass_time

CUSTOMER = CallId("customer")


def test_a_panel_that_does_not_come_costs_half_a_second(
    customer: RunningEngine, agent: RunningEngine
) -> None:
    """Then the PBX gives the call to somebody else, with 480."""
    call(customer, agent)
    assert agent.desk.wait_for(CallEnded).reason is EndReason.NO_DESK
    ended = customer.desk.wait_for(CallEnded)
    assert (ended.sip_code, ended.reason) == (480, EndReason.NO_ANSWER)


def test_a_caller_who_gives_up_ends_the_offer(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.RINGING)
    customer.desk.order(HangUp(call_id=CUSTOMER))
    ended = agent.desk.wait_for(CallEnded)
    assert (ended.reason, ended.talked_seconds) == (EndReason.CALLER_GAVE_UP, 0.0)
    assert customer.desk.wait_for(CallEnded).reason is EndReason.LOCAL_HANGUP


def test_the_customer_hangs_up(customer: RunningEngine, agent: RunningEngine) -> None:
    answered(customer, agent)
    pass_time(0.5)
    customer.desk.order(HangUp(call_id=CUSTOMER))
    ended = agent.desk.wait_for(CallEnded)
    assert ended.reason is EndReason.REMOTE_HANGUP
    assert 0.4 <= ended.talked_seconds <= 3


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
