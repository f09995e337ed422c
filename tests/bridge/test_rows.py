"""Rows are made of what differs, under keys that are the same whoever makes them."""

from app.bridge import rows
from app.bridge.events import Device, PbxEvent
from app.bridge.picture import Picture
from app.bridge.reducer import after
from app.models.changes.pbx_rows import Rows
from app.models.rows.pbx import OfferOutcome, PbxState, QueueOutcome
from app.models.rows.pbx_roster import AskedOrder
from tests.bridge.happenings import Clock
from tests.bridge.people import agent, roster

SARA, BOSS = agent("1001"), agent("1009", "supervisor")
EVERYBODY = roster(SARA, BOSS)


def picture_of(*events: PbxEvent, before: Picture | None = None) -> Picture:
    """Return the picture after these events."""
    picture = before or Picture()
    for event in events:
        picture = after(picture, event)
    return picture


def made(before: Picture, now: Picture) -> Rows:
    """Return the rows between two pictures."""
    return rows.difference(before, now, EVERYBODY, {}, is_told=True, region="SA")


def test_a_call_its_offers_and_the_agent_become_rows_once() -> None:
    clock = Clock()
    waiting = picture_of(
        clock.line("c1"),
        clock.member("1001"),
        clock.enters("c1"),
        clock.rings("c1", "1001"),
        clock.rings("c1", "7"),
    )
    first = made(Picture(), waiting)
    assert [(row.outcome, row.digits, row.agent_id) for row in first.calls] == [
        (QueueOutcome.WAITING, "+966501234567", None)
    ]
    assert [row.outcome for row in first.offers] == [OfferOutcome.RINGING]  # 7 is nobody's
    assert [row.state for row in first.agents] == [PbxState.READY]
    assert not made(waiting, waiting)
    talking = picture_of(
        clock.answers("c1", "1001"),
        clock.line("l1", "1001", pbx_call="c1"),
        clock.member("1001", Device.BUSY),
        before=waiting,
    )
    second = made(waiting, talking)
    assert second.calls[0].id == first.calls[0].id == rows.key_of_stay(("c1", "support", 1))
    assert (second.calls[0].agent_id, second.calls[0].outcome) == (SARA.id, QueueOutcome.TALKING)
    assert second.offers[0].id == first.offers[0].id
    assert (second.agents[0].pbx_call, second.agents[0].direction) == ("c1", "inbound")


def test_a_queue_is_counted_by_what_its_agents_do() -> None:
    clock = Clock()
    enters = clock.enters("c1")
    picture = picture_of(enters, clock.member("1001"), clock.member("1009", is_paused=True, reason="x"))
    states = rows.queue_states(picture, EVERYBODY)
    support = states["support"]
    counted = (support.waiting, support.signed_in, support.ready, support.paused, support.oldest_at)
    assert counted == (1, 2, 1, 1, enters.at)
    assert states["orders"].signed_in == 0
    changed = made(picture, picture_of(clock.gives_up("c1"), before=picture)).queues
    assert [row.waiting for _, row in changed if row.queue == "support"] == [0]


def test_who_listens_is_known_by_his_order() -> None:
    clock = Clock()
    order = AskedOrder(rows.key_of_stay(("x", "y", 1)), "whisper", BOSS.id, SARA.id, "", "", "", "")
    picture = picture_of(
        clock.listens(f"hatif-{order.id.hex}", "1001"), clock.listens("hatif-nobody", "1001")
    )
    found = rows.difference(
        Picture(), picture, EVERYBODY, {order.id: order}, is_told=False, region="SA"
    ).supervisions
    assert [(row.id, row.supervisor_id, row.mode, row.is_told) for row in found] == [
        (order.id, BOSS.id, "whisper", False)
    ]


def test_an_answer_by_a_key_is_of_a_call_and_an_agent() -> None:
    found = made(Picture(), picture_of(Clock().presses("c1", 4))).answers
    assert [(row.pbx_call, row.agent_id, row.score) for row in found] == [("c1", SARA.id, 4)]
