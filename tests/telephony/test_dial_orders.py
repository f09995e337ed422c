"""Calls placed and handed over."""

import pytest

from app.errors import BadInput
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallState,
    EndReason,
    PlaceCall,
    Refusal,
    TransferCall,
    TransferChanged,
)
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
