"""Everything about one customer is found, and nothing about others."""

import json
from datetime import timedelta

from sqlalchemy import insert

from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.order import Order, OrderLine
from app.models.queries.personal_data import about, agent_names
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders


def test_rows_are_found_however_far_they_are_from_the_customer(database: Database) -> None:
    due = builders.NOON + timedelta(days=1)
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        other = builders.customer(session, "0559999999", name="غيره")
        for customer in (owner, other):
            planned = (NewFollowUp(new_key(), "Call back", due, "Asia/Riyadh", ""),)
            calls.save_wrap_up(
                session,
                builders.wrap_up(
                    agent, customer, note="Hello", satisfaction=3, script_key="x", follow_ups=planned
                ),
            )
        order = {"id": new_key(), "customer_id": owner, "number": "O-1", "placed_at": builders.NOON}
        session.execute(insert(Order), [order])
        session.execute(insert(OrderLine), [{"id": new_key(), "order_id": order["id"], "quantity": 2}])
    with database.reading() as session:
        found = about(session, owner)
    assert {name: len(rows) for name, rows in found.items() if rows} == dict.fromkeys(
        (
            *("accounts", "addresses", "call_legs", "calls", "customers", "email_addresses", "follow_ups"),
            *("interactions", "notes", "numbers", "order_lines", "orders", "satisfactions", "script_uses"),
            *("search_entries", "wrap_ups"),
        ),
        1,
    )
    assert json.loads(json.dumps(found))["customers"][0]["name"] == "عبد الرحمن الشمري"


def test_nothing_is_found_about_nobody(database: Database) -> None:
    with database.reading() as session:
        assert not any(about(session, new_key()).values())


def test_those_who_work_here_are_named(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        assert agent_names(session) == {str(agent): "سارة"}
