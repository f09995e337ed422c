"""Calls placed and handed over."""

from pathlib import Path

import pytest

from app import times
from app.errors import BadInput
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    HangUp,
    PlaceCall,
    Refusal,
    TransferCall,
    TransferChanged,
)
from tests.telephony import own_wheel
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, answered

CUSTOMER = CallId("customer")


def test_an_agent_calls_out(customer: RunningEngine, agent: RunningEngine) -> None:
    """Through the trunk: a number alone is enough."""
    agent.desk.order(PlaceCall(call_id=CallId("out"), to="050 123 4567"))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.DIALLING)
    assert customer.desk.wait_for(CallOffered).call.call_id
    assert agent.desk.wait_for(CallEnded).reason is EndReason.NO_ANSWER


@pytest.mark.parametrize(
    ("order", "refusal"),
    [
        (PlaceCall(call_id=CallId("x"), to="not a number"), Refusal.BAD_ADDRESS),
        (PlaceCall(call_id=CallId(""), to="123"), Refusal.WRONG_STATE),
        (PlaceCall(call_id=CallId("x"), to="1", headers={"X": "a\r\nb"}), Refusal.BAD_ADDRESS),
        (PlaceCall(call_id=CallId("x"), to="1", from_uri="<<"), Refusal.BAD_ADDRESS),
    ],
)
def test_what_cannot_be_dialled_is_refused(agent: RunningEngine, order: PlaceCall, refusal: Refusal) -> None:
    with pytest.raises(BadInput, match=refusal):
        agent.desk.order(order)


def test_nobody_else_makes_this_telephone_call(customer: RunningEngine, agent: RunningEngine) -> None:
    """A REFER from the other side is refused, and the call goes on."""
    offered = answered(customer, agent)
    customer.desk.order(TransferCall(call_id=CUSTOMER, to="sip:premium@127.0.0.1:9"))
    assert customer.desk.wait_for(TransferChanged).code == 603
    agent.reconnect()
    assert [call.call_id for call in agent.desk.snapshot.calls] == [offered]


@pytest.mark.slow
def test_our_own_wheel_places_calls_as_quickly_as_it_can(start_engine: StartEngine, tmp_path: Path) -> None:
    """By itself PJSIP 2.17 asks name servers before a call, and stands still while none of them answers."""
    wheel = own_wheel.unpacked(tmp_path / "wheel")
    agent = start_engine("agent", "--stay", "--trunk", "127.0.0.1", wheel=wheel)
    other = start_engine("other", "--stay", "--trunk", "127.0.0.1", "--rings", wheel=wheel)
    for number in range(60):
        call = CallId(f"call-{number}")
        began = times.monotonic()
        agent.desk.order(PlaceCall(call_id=call, to=f"sip:5000@127.0.0.1:{other.sip_port}"))
        assert times.monotonic() - began < 1.0
        agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.RINGING)
        agent.desk.order(HangUp(call_id=call))
        agent.desk.wait_for(CallEnded)
