"""Callers give up at every moment of the first two seconds."""

from collections.abc import Sequence

import pytest

from app import times
from app.telephony.protocol import CallEnded, CallOffered, EndReason, ShowedCall
from tests.faults.figures import Fault
from tests.telephony.bare_caller import BareCaller
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import RunningEngine, pass_time

pytestmark = pytest.mark.end_to_end

GONE_WITHIN_SECONDS = 0.300
SHOWN_AFTER_SECONDS = 0.030  # as long as a window takes


def give_up_after(milliseconds: int, agent: RunningEngine) -> float:
    """Call and give up after so long; return how long the offer outlived it."""
    with BareCaller(agent.sip_port) as caller:
        caller.invite()
        offered = agent.desk.wait_for(CallOffered).call.call_id
        begun = times.monotonic()
        if milliseconds / 1000 > SHOWN_AFTER_SECONDS:
            pass_time(SHOWN_AFTER_SECONDS)
            agent.desk.order(ShowedCall(call_id=offered))
        pass_time(max(0.0, begun + milliseconds / 1000 - times.monotonic()))
        given_up_at = times.monotonic()
        caller.send(caller.request("CANCEL"))
        ended = agent.desk.wait_for(CallEnded)
        lasted = times.monotonic() - given_up_at
        assert (ended.call_id, ended.reason) == (offered, EndReason.CALLER_GAVE_UP)
        refused = caller.response(at_least=300)
        assert refused is not None
        assert refused.first_line.split()[1] == "487"
        caller.send(caller.request("ACK"))
    return lasted


def give_up(moments: Sequence[int], agent: RunningEngine, fault: Fault) -> None:
    """Let a caller give up at each of these moments."""
    for moment in moments:
        lasted = give_up_after(moment, agent)
        fault.recovered(lasted)
        assert lasted <= GONE_WITHIN_SECONDS, f"after {moment} ms"
    fault.injected(len(moments))
    agent.reconnect()
    assert not agent.desk.snapshot.calls


def test_the_offer_goes_with_the_caller(start_engine: StartEngine, fault: Fault) -> None:
    """Before the window has shown it, while it is shown, and when it rings."""
    give_up((0, 25, 35, 100), start_engine("agent", "--stay", "--trunk", "127.0.0.1"), fault)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_at_any_moment_the_offer_goes_with_the_caller(start_engine: StartEngine, fault: Fault) -> None:
    """In steps of ten milliseconds."""
    give_up(range(0, 2_010, 10), start_engine("agent", "--stay", "--trunk", "127.0.0.1"), fault)
