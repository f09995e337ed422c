"""What the PBX says is written once, however often it is said, and answers find their calls."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.changes import calls, pbx_orders, pbx_rows
from app.models.changes.pbx_rows import AnswerRow, Rows
from app.models.database import Database
from app.models.keypad_answer import KeypadAnswer
from app.models.keys import new_key
from app.models.pbx import PbxBridge, Supervision
from app.models.queries import pbx, pbx_remembered
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import (
    NewOrder,
    OfferOutcome,
    OrderState,
    OrderVerb,
    PbxAgentRow,
    PbxState,
    QueueCallRow,
    QueueOfferRow,
    QueueOutcome,
    QueueStateRow,
    SupervisionRow,
)
from app.models.satisfaction import Satisfaction
from tests.models import builders
from tests.models.builders import NOON

WAITING = QueueCallRow(
    id=new_key(),
    queue="billing",
    pbx_call="pbx-1",
    channel="1.1",
    digits="+966501234567",
    caller_name="",
    agent_id=None,
    outcome=QueueOutcome.WAITING,
    ended_by="",
    entered_at=NOON,
    offered_at=None,
    answered_at=None,
    left_at=None,
    ended_at=None,
    wait_seconds=0,
    talk_seconds=0,
    is_estimated=False,
)


def test_rows_are_put_and_put_again(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
    offer = QueueOfferRow(new_key(), WAITING.id, sara, "billing", OfferOutcome.RINGING, NOON, None)
    agent = PbxAgentRow(sara, PbxState.READY, NOON, False, "", ("a", "b"), "", "", "", "", None)
    queue = QueueStateRow("billing", 1, NOON, 1, 1, 0, 0, 0, 0, NOON)
    rows = Rows(calls=[WAITING], offers=[offer], agents=[agent], queues=[(new_key(), queue)])
    later = replace(rows, calls=[replace(WAITING, outcome=QueueOutcome.TALKING, agent_id=sara)])
    for each in (rows, rows, later, later):
        with database.writing() as session:
            pbx_rows.write(session, each)
    with database.reading() as session:
        floor = pbx.floor(session)
        counts = [
            session.scalar(select(func.count()).select_from(table)) for table in (QueueCall, QueueOffer)
        ]
        assert counts == [1, 1]
        assert floor.agents == (agent,)
        assert floor.queues == (queue,)
        assert pbx.of_call(session, "pbx-1") == list(later.calls)
    assert not Rows()
    assert rows


def test_an_answer_waits_for_its_call_and_becomes_a_satisfaction(database: Database) -> None:
    answer = AnswerRow(new_key(), "pbx-1", "billing", None, "satisfaction", 4, NOON)
    other = replace(answer, id=new_key(), question="again", pbx_call="pbx-1")
    with database.writing() as session:
        pbx_rows.write(session, Rows(answers=[answer, other]))
        assert session.scalar(select(func.count()).select_from(Satisfaction)) == 0
        sara = builders.agent(session)
        wrap_up = builders.wrap_up(sara)
        calls.save_wrap_up(session, wrap_up)
    for expected in (2, 0):
        with database.writing() as session:
            assert pbx_rows.settle_answers(session) == expected
    with database.reading() as session:
        found = session.execute(select(Satisfaction.interaction_id, Satisfaction.score, Satisfaction.source))
        assert [tuple(row) for row in found] == [(wrap_up.call_id, 4, "ivr")]
        assert set(session.scalars(select(KeypadAnswer.interaction_id))) == {wrap_up.call_id}


def test_one_bridge_leads_and_an_order_is_answered_once(database: Database) -> None:
    bridges = [new_key(), new_key()]
    with database.writing() as session:
        sara = builders.agent(session)
        new = NewOrder(id=new_key(), verb=OrderVerb.PAUSE, asked_by=sara, agent_id=sara)
        pbx_orders.give(session, new)
        for bridge in bridges:
            pbx_rows.dethrone_others(session, bridge)
            leads = {"id": bridge, "started_at": NOON, "seen_at": NOON, "is_leader": True}
            pbx_rows.say_alive(session, leads)
        assert [pbx_rows.is_leading(session, bridge) for bridge in bridges] == [False, True]
        assert not pbx_rows.is_leading(session, new_key())
        assert session.scalar(select(func.count()).select_from(PbxBridge)) == 2
        for state in ("done", "failed"):
            pbx_rows.finish_order(session, new.id, state, "")
        order = pbx.order(session, new.id)
        assert order is not None
        assert order.state is OrderState.DONE


def test_a_supervision_begins_ends_and_is_remembered_while_it_lasts(database: Database) -> None:
    with database.writing() as session:
        sara, boss = builders.agent(session), builders.agent(session, "boss")
        new = NewOrder(id=new_key(), verb=OrderVerb.LISTEN, asked_by=boss, agent_id=sara)
        pbx_orders.give(session, new)
    heard = SupervisionRow(new.id, boss, sara, "listen", "pbx-1", NOON, None, True)
    with database.writing() as session:
        pbx_rows.write(session, Rows(supervisions=[heard]))
        pbx_rows.record_deed(session, boss, "pbx_listen_done", sara, {"order": new.id})
    with database.reading() as session:
        remembered = pbx_remembered.remembered(session)
        assert remembered.supervisions == (heard,)
        assert [order.verb for order in remembered.listens] == ["listen"]
    over = replace(heard, ended_at=NOON + timedelta(seconds=9))
    with database.writing() as session:
        pbx_rows.write(session, Rows(supervisions=[over]))
        assert session.scalars(select(Supervision.ended_at)).all() == [over.ended_at]
        assert "pbx_listen_done" in session.scalars(select(AuditEntry.action)).all()
        assert session.scalar(select(func.count()).select_from(Agent)) == 2
    with database.reading() as session:
        assert pbx_remembered.remembered(session).supervisions == ()
