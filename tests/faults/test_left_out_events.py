"""Events of the PBX never arrive: what an agent does is right all the same, within twenty seconds."""

from collections.abc import Callable

import pytest

from app.models.rows.pbx import PbxAgentRow, PbxState
from tests.bridge.forgetful_line import ForgetfulLine
from tests.bridge.robot_agent import Manner, RobotAgent
from tests.bridge.running_bridge import RunningBridge
from tests.end_to_end.bridge.conftest import floor
from tests.end_to_end.bridge.floor import Floor
from tests.end_to_end.desk.caller import free_port
from tests.faults.figures import Fault
from tests.telephony.running_engine import pass_time

__all__ = ["floor"]
DEBIAN_PACKAGES = ("sip-tester",)
pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(300)]

SARA = "1001"
RIGHT_WITHIN_SECONDS = 20.0
KINDS = (
    *("QueueMemberAdded", "QueueMemberPause", "QueueMemberRemoved", "QueueMemberStatus"),
    *("Newchannel", "Newstate", "NewConnectedLine", "DialEnd", "HangupRequest", "Hangup"),
    *("QueueCallerJoin", "AgentCalled", "AgentConnect", "AgentComplete", "QueueCallerLeave"),
)


def day(floor: Floor, knows: Callable[[Callable[[PbxAgentRow], bool]], None]) -> None:
    """Let somebody else work Sara's queue, and a caller come; what is known of her is right each time."""
    order = floor.pbx.asterisk.order
    order(f"queue add member PJSIP/{SARA} to support")
    knows(lambda row: row.state is PbxState.READY and row.queues == ("support",))
    callers = floor.pbx.callers("5000", calls=1, stay_ms=60_000, port=free_port())
    try:
        knows(lambda row: row.state is PbxState.TALKING)
    finally:
        callers.kill()
        callers.wait()
    order("channel request hangup all")
    knows(lambda row: row.state is PbxState.READY)
    order(f"queue pause member PJSIP/{SARA} queue support reason rest")
    knows(lambda row: row.state is PbxState.PAUSED and row.reason == "rest")
    order(f"queue remove member PJSIP/{SARA} from support")
    knows(lambda row: row.state is PbxState.SIGNED_OUT)


def test_no_event_that_is_left_out_keeps_anybody_in_a_wrong_state(floor: Floor, fault: Fault) -> None:
    """All events of one kind, another kind with each turn."""
    kind = KINDS[fault.turn % len(KINDS)]
    robot = RobotAgent.start(SARA, floor.pbx.asterisk, floor.folder / "engines", Manner())
    floor.robots[SARA] = robot
    with ForgetfulLine(floor.pbx.wanted.port, kind) as line:
        bridge = RunningBridge(floor.folder / "bridge0", floor.url, floor.pbx.place_at(line.port))
        floor.bridges.append(bridge.start())
        bridge.wait(leads=True, has_pbx=True)
        pass_time(0.5)

        def knows(fits: Callable[[PbxAgentRow], bool]) -> None:
            with fault.recovery():
                floor.knows(fits, SARA, within=RIGHT_WITHIN_SECONDS)

        day(floor, knows)
        assert line.left_out > 0, kind
        assert bridge.stop() == 0
