"""SIP messages come twice, and overtake each other."""

import pytest

from app import times
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    HangUp,
    HoldCall,
    PlaceCall,
    ResumeCall,
    ShowedCall,
)
from tests.faults.figures import Fault
from tests.telephony.bad_network import BadNetwork
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, is_in, until

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow, pytest.mark.timeout(120)]

CALLS_A_RUN = 5


def talk_and_end(network: BadNetwork, customer: RunningEngine, agent: RunningEngine, call: CallId) -> float:
    """Call, answer, hold, resume and hang up; return how long the end took to arrive."""
    customer.desk.order(
        PlaceCall(call_id=call, to=f"sip:5000@127.0.0.1:{network.sip_port}", from_uri="sip:050@127.0.0.1")
    )
    offered = agent.desk.wait_for(CallOffered, timeout_seconds=10).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered))
    customer.desk.wait_for(CallChanged, lambda event: is_in(event, call, CallState.TALKING))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, offered, CallState.TALKING))
    agent.desk.order(HoldCall(call_id=offered))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, offered, CallState.HELD))
    agent.desk.order(ResumeCall(call_id=offered))
    agent.desk.wait_for(
        CallChanged, lambda event: is_in(event, offered, CallState.TALKING), timeout_seconds=10
    )
    began = times.monotonic()
    agent.desk.order(HangUp(call_id=offered))
    assert agent.desk.wait_for(CallEnded, timeout_seconds=10).call_id == offered
    assert customer.desk.wait_for(CallEnded, timeout_seconds=10).call_id == call
    return times.monotonic() - began


def test_a_call_has_the_same_end_whatever_comes_twice_or_late(
    start_engine: StartEngine, fault: Fault
) -> None:
    """One offer and one end for each call, on both sides, and nothing left."""
    customer = start_engine("customer", "--stay", "--trunk", "127.0.0.1")
    agent = start_engine("agent", "--stay", "--trunk", "127.0.0.1")
    seed = times.now().microsecond
    for number in range(CALLS_A_RUN):
        with BadNetwork(
            agent.sip_port, loss=0.0, jitter_seconds=0.0, seed=seed + number, doubled=1 / 3, late_seconds=0.3
        ) as network:
            fault.recovered(talk_and_end(network, customer, agent, CallId(f"customer-{number}")))
            assert agent.desk.passed(CallOffered) == [], f"offered twice, with seed {seed + number}"
            assert agent.desk.passed(CallEnded) == [], f"ended twice, with seed {seed + number}"
    fault.injected(CALLS_A_RUN)
    for engine in (customer, agent):
        engine.reconnect()
        until(lambda engine=engine: not engine.desk.snapshot.calls)  # type: ignore[misc]
