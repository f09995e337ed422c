"""The line to the PBX is cut, the PBX, the database and the bridge die: it is right again within seconds."""

import signal
from collections import Counter
from contextlib import suppress

import psycopg
import pytest
from sqlalchemy import select

from app import times
from app.models.pbx_desk import PbxDesk
from app.models.queue_call import QueueCall
from app.models.rows.pbx import OrderState, OrderVerb, PbxState, QueueOutcome
from tests.bridge.floor_of_the_pbx import QUEUES
from tests.bridge.robot_agent import Manner
from tests.bridge.running_bridge import RunningBridge
from tests.end_to_end.bridge.floor import Floor
from tests.end_to_end.desk.caller import free_port
from tests.faults.figures import Fault
from tests.telephony.running_engine import pass_time, until

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(180)]
DEBIAN_PACKAGES = ("sip-tester",)
RIGHT_AGAIN_SECONDS = 5.0


def is_led(floor: Floor) -> bool:
    """Say whether a bridge that lives leads and has the PBX, as desks see it."""
    bridge = PbxDesk(floor.database, floor.keys["1001"]).mine()[0]
    return bridge is not None and bridge.is_connected and bridge.age_seconds < 3


def outcomes(floor: Floor) -> Counter[str]:
    """Return how many stays ended or stand how."""
    with floor.database.reading() as session:
        return Counter(session.scalars(select(QueueCall.outcome)))


def test_an_agent_who_changed_while_the_line_was_cut_is_right_within_five_seconds(
    floor: Floor, fault: Fault
) -> None:
    bridge = floor.start_bridge()
    bridge.wait(leads=True, has_pbx=True)
    floor.start_agent("1001", Manner())
    floor.knows(lambda row: row.state is PbxState.READY, "1001", within=5)
    for reason in ("rest", "meal"):
        connections = bridge.status()["connections"]
        bridge.send(signal.SIGSTOP)  # it hears nothing
        for queue in QUEUES:
            floor.pbx.asterisk.order(f"queue pause member PJSIP/1001 queue {queue} reason {reason}")
        floor.pbx.cut_manager_connections()
        bridge.send(signal.SIGCONT)
        with fault.recovery():
            floor.knows(lambda row: row.reason == reason, "1001", within=RIGHT_AGAIN_SECONDS)  # noqa: B023  used at once
        until(lambda: bridge.status()["connections"] > connections, timeout_seconds=5)  # noqa: B023  as above


def test_a_pbx_that_was_restarted_is_right_again_and_calls_that_ended_are_said_to_have(
    floor: Floor, fault: Fault
) -> None:
    bridge = floor.start_bridge()
    bridge.wait(leads=True, has_pbx=True)
    callers = floor.pbx.callers("5000", calls=3, stay_ms=20_000, port=free_port(), rate=5)
    until(lambda: outcomes(floor)["waiting"] == 3, timeout_seconds=10)
    floor.pbx.asterisk.stop()
    callers.kill()
    callers.wait()
    until(lambda: not bridge.status()["has_pbx"])
    floor.pbx.start()
    back = times.monotonic()
    with fault.recovery():
        until(lambda: outcomes(floor)["unseen"] == 3, timeout_seconds=RIGHT_AGAIN_SECONDS)
    assert times.monotonic() - back < RIGHT_AGAIN_SECONDS
    again = floor.pbx.callers("5000", calls=2, stay_ms=1_500, port=free_port(), rate=5)
    again.wait(30)
    until(lambda: outcomes(floor) == {"unseen": 3, "abandoned": 2}, timeout_seconds=10)


def test_what_happens_while_the_database_is_away_is_written_once_when_it_is_back(floor: Floor) -> None:
    bridge = floor.start_bridge()
    bridge.wait(leads=True, has_pbx=True)
    floor.server.halt()
    callers = floor.pbx.callers("5000", calls=5, stay_ms=1_500, port=free_port(), rate=5)
    callers.wait(30)
    until(lambda: not bridge.status()["has_database"])
    floor.server.resume()
    until(lambda: can_connect(floor))
    back = times.monotonic()
    until(lambda: outcomes(floor)["abandoned"] == 5, timeout_seconds=RIGHT_AGAIN_SECONDS)
    assert times.monotonic() - back < RIGHT_AGAIN_SECONDS
    assert outcomes(floor) == {"abandoned": 5}
    until(lambda: bridge.status()["leads"] and is_led(floor), timeout_seconds=RIGHT_AGAIN_SECONDS)


def can_connect(floor: Floor) -> bool:
    """Say whether the server answers, and throw away the connections that died with it."""
    try:
        psycopg.connect(floor.url).close()
        outcomes(floor)
    except Exception:  # noqa: BLE001  whatever says that it is not there yet
        return False
    return True


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "frozen"])
def test_another_bridge_takes_over_within_five_seconds_and_counts_nothing_twice(
    floor: Floor, how: signal.Signals, fault: Fault
) -> None:
    first = floor.start_bridge()
    first.wait(leads=True, has_pbx=True)
    second = floor.start_bridge()
    second.wait(leads=False, has_database=True)
    floor.start_agent("1001", Manner(talk_seconds=8))
    callers = floor.pbx.callers("5000", calls=3, stay_ms=15_000, port=free_port(), rate=5)
    until(lambda: outcomes(floor) == {"talking": 1, "waiting": 2}, timeout_seconds=10)
    first.send(how)
    died = times.monotonic()
    until(lambda: leads(second) and is_led(floor), timeout_seconds=RIGHT_AGAIN_SECONDS + 1)
    took = times.monotonic() - died
    assert took < RIGHT_AGAIN_SECONDS, took
    fault.recovered(took)
    assert outcomes(floor) == {"talking": 1, "waiting": 2}
    assert floor.ask(OrderVerb.PAUSE, "1001", reason="rest").state is OrderState.DONE
    floor.knows(lambda row: row.is_paused and row.state is PbxState.TALKING, "1001", within=2)
    first.send(signal.SIGCONT) if how is signal.SIGSTOP else None
    callers.wait(40)
    found = {QueueOutcome.ANSWERED: 1, QueueOutcome.TIMED_OUT: 2}
    with suppress(AssertionError):  # what is there instead is told two lines on
        until(lambda: outcomes(floor) == found, timeout_seconds=10)
    assert outcomes(floor) == found
    pass_time(1.5)
    assert sum(bridge.status().get("leads", False) for bridge in floor.bridges) == 1
    assert outcomes(floor) == found


def leads(bridge: RunningBridge) -> bool:
    """Say whether a bridge leads and has the PBX."""
    status = bridge.status()
    return bool(status.get("leads") and status.get("has_pbx"))
