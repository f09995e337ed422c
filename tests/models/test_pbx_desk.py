"""A desk asks something of the PBX through a row, and reads what the bridge made of it."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError

from app import times
from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.brand import Brand
from app.models.changes import agents as agent_changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import PbxAgent, PbxBridge, PbxOrder, QueueState, Supervision
from app.models.pbx_desk import PbxDesk
from app.models.permissions import GroupRole
from app.models.queries import pbx as questions
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import NewOrder, OfferOutcome, OrderState, OrderVerb, PbxState, QueueOutcome
from app.models.team import Team
from tests.models import builders
from tests.models.builders import NOON
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied


def order(verb: OrderVerb, asked_by: UUID, agent_id: UUID) -> NewOrder:
    """Return an order."""
    return NewOrder(id=new_key(), verb=verb, asked_by=asked_by, agent_id=agent_id, reason="prayer")


def test_an_order_waits_once_and_what_is_asked_about_another_is_on_record(database: Database) -> None:
    with database.writing() as session:
        sara, boss = builders.agent(session), builders.agent(session, "boss")
    desk = PbxDesk(database, sara)
    mine, his = order(OrderVerb.PAUSE, sara, sara), order(OrderVerb.LISTEN, boss, sara)
    for given in (mine, mine, his):
        desk.give(given)
    with database.writing() as session:
        assert session.scalars(select(PbxOrder.verb).order_by(PbxOrder.asked_at)).all() == ["pause", "listen"]
        assert session.scalars(select(AuditEntry.action)).all() == ["pbx_listen"]
        session.execute(update(PbxOrder).where(PbxOrder.id == mine.id).values(state="done", done_at=NOON))
    became = desk.became_of(mine.id)
    assert became is not None
    assert (became.state, became.done_at) == (OrderState.DONE, NOON)
    assert desk.became_of(new_key()) is None


def test_what_the_pbx_says_comes_with_the_age_of_its_word(database: Database) -> None:
    with database.writing() as session:
        sara, boss = builders.agent(session), builders.agent(session, "boss")
    desk = PbxDesk(database, sara)
    assert desk.floor().bridge is None
    assert desk.mine() == (None, None)
    now, call, waits = times.now(), new_key(), new_key()
    with database.writing() as session:
        agent = {"agent_id": sara, "state": "talking", "since": NOON, "queues": "billing orders"}
        session.execute(insert(PbxAgent), [agent])
        session.execute(insert(QueueState), [{"id": new_key(), "queue": "billing", "changed_at": NOON}])
        for key, outcome in ((waits, "waiting"), (call, "talking")):
            stay = {"id": key, "queue": "billing", "pbx_call": "c1", "outcome": outcome, "entered_at": NOON}
            session.execute(insert(QueueCall), [stay])
        offer = {"id": new_key(), "queue_call_id": call, "agent_id": sara, "outcome": "answered"}
        session.execute(insert(QueueOffer), [offer | {"rang_at": NOON}])
        bridge = {"id": new_key(), "name": "pbx1", "is_leader": True, "started_at": NOON}
        session.execute(insert(PbxBridge), [bridge | {"seen_at": now - timedelta(seconds=7)}])
        for is_told in (True, False):
            listens = {"id": new_key(), "supervisor_id": boss, "agent_id": sara, "mode": "listen"}
            session.execute(insert(Supervision), [listens | {"began_at": NOON, "is_told": is_told}])
    floor = desk.floor()
    assert floor.bridge is not None
    assert 7 <= floor.bridge.age_seconds < 30
    assert floor.agents[0].state is PbxState.TALKING
    assert floor.agents[0].queues == ("billing", "orders")
    assert desk.mine()[1] == floor.agents[0]
    assert floor.queues[0].queue == "billing"
    assert [row.id for row in desk.waiting()] == [waits]
    assert [row.is_told for row in desk.listeners()] == [True]
    with database.reading() as session:
        assert {row.outcome for row in questions.of_call(session, "c1")} == {
            QueueOutcome.WAITING,
            QueueOutcome.TALKING,
        }
        assert [row.outcome for row in questions.offers(session, call)] == [OfferOutcome.ANSWERED]


def test_on_a_server_one_asks_for_oneself_and_a_supervisor_for_his_team(team: Server) -> None:
    owner = Database.open(emptied(team))
    with owner.writing() as session:
        brand = new_key()
        session.execute(insert(Brand), [{"id": brand, "key": "ours", "name_ar": "علامة"}])
        groups = [new_key(), new_key()]
        for key, group in zip(("day", "night"), groups, strict=True):
            row = {"id": group, "key": key, "name_ar": "فريق", "brand_id": brand}
            session.execute(insert(Team), [row])
        roles = (GroupRole.AGENT, GroupRole.SUPERVISOR)
        sara, boss = (agent_changes.add(session, LOGINS[role]) for role in roles)
        other = agent_changes.add(session, "other")
        session.execute(update(Agent).values(team_id=groups[0]))
        session.execute(update(Agent).where(Agent.id == other).values(team_id=groups[1]))
    saras, bosss = (Database.open(team.url(NAME, LOGINS[role])) for role in roles)
    PbxDesk(saras, sara).give(order(OrderVerb.PAUSE, sara, sara))
    PbxDesk(bosss, boss).give(order(OrderVerb.LISTEN, boss, sara))
    refused = (
        (saras, order(OrderVerb.PAUSE, sara, other)),
        (saras, order(OrderVerb.LISTEN, sara, sara)),
        (saras, order(OrderVerb.LISTEN, boss, sara)),
        (bosss, order(OrderVerb.LISTEN, boss, other)),
        (bosss, order(OrderVerb.PAUSE, sara, sara)),
    )
    for database, wrong in refused:
        with pytest.raises(DBAPIError, match="row-level security"):
            PbxDesk(database, sara).give(wrong)
    with saras.writing() as session, pytest.raises(DBAPIError, match="permission denied"):
        session.execute(update(PbxOrder).values(state="done"))
    for database in (saras, bosss, owner):
        database.close()
