"""What the bridge wrote down equals what Asterisk itself wrote into its queue log and its call records."""

import csv
from collections import Counter

import pytest
from sqlalchemy import select

from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import OfferOutcome, OrderState, OrderVerb, QueueOutcome
from tests.bridge.floor_of_the_pbx import AGENTS, FloorOfThePbx
from tests.bridge.robot_agent import Manner
from tests.end_to_end.bridge.floor import Floor
from tests.telephony.running_engine import pass_time, until

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(400)]
DEBIAN_PACKAGES = ("sip-tester",)
_ENDS = {"COMPLETEAGENT": "agent", "COMPLETECALLER": "caller", "BLINDTRANSFER": "transfer"}
MANNERS = {
    "1001": Manner(talk_seconds=2),
    "1002": Manner(talk_seconds=3),
    "1003": Manner(),
    "1004": Manner(answers=False),
    "1005": Manner(talk_seconds=1, transfer_to="5001"),
}


def counted_by_asterisk(pbx: FloorOfThePbx) -> dict[str, Counter[tuple[object, ...]]]:
    """Return figures made of Asterisk's own queue log and nothing else."""
    found: dict[str, Counter[tuple[object, ...]]] = {
        name: Counter() for name in ("stays", "waits", "talks", "rings")
    }
    entered: Counter[tuple[str, str]] = Counter()
    for _, call, queue, agent, event, *data in pbx.queue_log():
        if event == "ENTERQUEUE":
            entered[call, queue] += 1
        elif event == "ABANDON":
            found["stays"][queue, "abandoned", ""] += 1
            found["waits"][call, queue, int(data[2])] += 1
        elif event == "EXITWITHTIMEOUT":
            found["stays"][queue, "timed_out", ""] += 1
            found["waits"][call, queue, int(data[2])] += 1
        elif event in _ENDS:
            hold, talk = (data[2], data[3]) if event == "BLINDTRANSFER" else (data[0], data[1])
            found["stays"][queue, "answered", _ENDS[event]] += 1
            found["waits"][call, queue, int(hold)] += 1
            found["talks"][call, queue, int(talk)] += 1
        elif event == "RINGNOANSWER":
            found["rings"][agent.removeprefix("Agent "), queue] += 1
    assert sum(entered.values()) == sum(found["stays"].values())
    return found


def counted_by_the_bridge(floor: Floor) -> dict[str, Counter[tuple[object, ...]]]:
    """Return the same figures out of the bridge's rows."""
    found: dict[str, Counter[tuple[object, ...]]] = {
        name: Counter() for name in ("stays", "waits", "talks", "rings")
    }
    names = {key: extension for extension, key in floor.keys.items()}
    with floor.database.reading() as session:
        for call in session.scalars(select(QueueCall)):
            found["stays"][call.queue, call.outcome, call.ended_by] += 1
            found["waits"][call.channel, call.queue, call.wait_seconds] += 1
            if call.outcome == QueueOutcome.ANSWERED:
                found["talks"][call.channel, call.queue, call.talk_seconds] += 1
            assert call.is_estimated is False
        for offer in session.scalars(select(QueueOffer)):
            if offer.outcome in (OfferOutcome.NOT_ANSWERED, OfferOutcome.DECLINED):
                found["rings"][names[offer.agent_id], offer.queue] += 1
    return found


def open_stays(floor: Floor) -> int:
    """Return how many stays have not ended."""
    with floor.database.reading() as session:
        return len(session.scalars(select(QueueCall.id).where(QueueCall.ended_at.is_(None))).all())


def test_every_figure_equals_asterisk_s_own_count(floor: Floor) -> None:
    bridge = floor.start_bridge()
    bridge.wait(leads=True, has_pbx=True)
    for extension in AGENTS:
        floor.start_agent(extension, MANNERS[extension])
    callers = [
        floor.pbx.callers("5000", calls=60, stay_ms=9_000, port=17_001, rate=1.2),
        floor.pbx.callers("5000", calls=20, stay_ms=1_500, port=17_101, rate=0.5),
        floor.pbx.callers("5001", calls=15, stay_ms=7_000, port=17_201, rate=0.4),
    ]
    for reason in ("prayer", "meal"):
        assert floor.ask(OrderVerb.PAUSE, "1002", reason=reason).state is OrderState.DONE
        floor.knows(lambda row: row.is_paused, "1002", within=5)
        assert floor.ask(OrderVerb.READY, "1002").state is OrderState.DONE
    for caller in callers:
        caller.wait(200)
    until(lambda: open_stays(floor) == 0, timeout_seconds=20)
    pass_time(1)  # who hung up is said after the line's end
    ours, theirs = counted_by_the_bridge(floor), counted_by_asterisk(floor.pbx)
    for name, figures in theirs.items():
        assert ours[name] == figures, name
    assert sum(theirs["stays"].values()) >= 95
    kinds = {key[1:] for key in theirs["stays"]}
    assert kinds >= {("abandoned", ""), ("timed_out", ""), ("answered", "caller"), ("answered", "agent")}
    assert ("answered", "transfer") in kinds
    assert theirs["rings"]["1004", "support"] > 0
    assert bridge.status()["late_events"] == 0
    assert callers_in_call_records(floor.pbx) == callers_of_the_bridge(floor)


def callers_of_the_bridge(floor: Floor) -> set[str]:
    """Return the lines that were in a queue."""
    with floor.database.reading() as session:
        return set(session.scalars(select(QueueCall.channel)))


def callers_in_call_records(pbx: FloorOfThePbx) -> set[str]:
    """Return the lines of the public network that Asterisk's call records hold."""
    path = pbx.asterisk.run / "log" / "cdr-csv" / "Master.csv"
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file) if row]
    return {row[16] for row in rows if row[5].startswith("PJSIP/trunk-")}
