"""A supervisor takes waiting callers out of a queue: to an agent, and to another queue."""

import pytest
from sqlalchemy import select

from app.models.pbx_desk import PbxDesk
from app.models.queue_call import QueueCall
from app.models.rows.pbx import OrderAnswer, OrderState, OrderVerb, QueueCallRow
from tests.bridge.floor_of_the_pbx import SUPERVISOR
from tests.bridge.robot_agent import Manner
from tests.end_to_end.bridge.floor import Floor
from tests.telephony.running_engine import until

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(120)]
DEBIAN_PACKAGES = ("sip-tester",)


def stays(floor: Floor) -> list[tuple[str, str]]:
    """Return every stay: its queue, and how it ended or stands."""
    with floor.database.reading() as session:
        found = session.execute(select(QueueCall.queue, QueueCall.outcome).order_by(QueueCall.entered_at))
        return [(queue, outcome) for queue, outcome in found]


def waiting(floor: Floor) -> list[QueueCallRow]:
    """Return who waits."""
    return PbxDesk(floor.database, floor.keys[SUPERVISOR]).waiting()


def test_waiting_callers_go_to_an_agent_and_to_another_queue(floor: Floor) -> None:
    floor.start_bridge().wait(leads=True, has_pbx=True)
    robot = floor.start_agent("1001", Manner(talk_seconds=1))
    assert floor.ask(OrderVerb.PAUSE, "1001", reason="rest").state is OrderState.DONE
    callers = floor.pbx.callers("5000", calls=2, stay_ms=8_000, port=17_701, rate=5)
    until(lambda: len(waiting(floor)) == 2, timeout_seconds=10)
    first, second = waiting(floor)
    taken = floor.ask(OrderVerb.TAKE, "1001", by=SUPERVISOR, pbx_call=first.pbx_call)
    assert (taken.state, taken.answer) == (OrderState.DONE, "")
    until(lambda: robot.answered == 1, timeout_seconds=5)
    moved = floor.ask(OrderVerb.REROUTE, "1001", by=SUPERVISOR, pbx_call=second.pbx_call, target="orders")
    assert moved.state is OrderState.DONE
    until(
        lambda: stays(floor) == [("support", "moved"), ("support", "moved"), ("orders", "waiting")],
        timeout_seconds=5,
    )
    again = floor.ask(OrderVerb.TAKE, "1001", by=SUPERVISOR, pbx_call=first.pbx_call)
    assert again.answer == OrderAnswer.NO_CALL
    callers.wait(30)
    until(lambda: stays(floor)[-1][1] in ("timed_out", "abandoned"), timeout_seconds=5)
