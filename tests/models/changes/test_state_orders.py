"""Orders to desks are taken once, and not when they are old."""

from datetime import timedelta

import pytest

from app.errors import BadInput
from app.models.changes import state_orders
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import state_orders as questions
from app.models.rows.state_orders import NewStateOrder, OrderKind, OrderResult
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_an_order_is_taken_once_and_a_later_one_takes_its_place(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        first, second = (
            NewStateOrder(new_key(), people.sara, OrderKind.STATE, why, state, reason)
            for why, state, reason in (("Busy", "ready", ""), ("Lunch", "break", "meal"))
        )
        state_orders.give(session, first, NOON, agent_id=people.boss)
        state_orders.give(session, second, NOON, agent_id=people.boss)
        (row,) = questions.waiting(session, people.sara, NOON)
        assert (row.id, row.why, row.break_reason, row.by_name_latin) == (second.id, "Lunch", "meal", "Sara")
        soon = NOON + timedelta(minutes=1)
        take = state_orders.take
        assert not take(session, second.id, OrderResult.DONE, soon, agent_id=people.omar)
        assert take(session, second.id, OrderResult.DONE, soon, agent_id=people.sara)
        assert not take(session, second.id, OrderResult.DONE, soon, agent_id=people.sara)
        assert questions.lately(session, soon)[people.sara].result == "done"


def test_an_old_order_is_not_meant_any_more(file_database: Database) -> None:
    with file_database.writing() as session:
        people = crew(session)
        order = NewStateOrder(new_key(), people.sara, OrderKind.FINISH_WRAP_UP, "It is stuck")
        state_orders.give(session, order, NOON, agent_id=people.boss)
        later = NOON + timedelta(hours=1)
        assert questions.waiting(session, people.sara, later) == []
        assert questions.lately(session, later) == {}
        assert not state_orders.take(session, order.id, OrderResult.DONE, later, agent_id=people.sara)
        assert state_orders.take(session, order.id, OrderResult.EXPIRED, later, agent_id=people.sara)


@pytest.mark.parametrize(("why", "state"), [(" ", "ready"), ("x" * 201, "ready"), ("Because", "on_call")])
def test_an_order_has_a_state_and_a_reason(file_database: Database, why: str, state: str) -> None:
    order = NewStateOrder(new_key(), new_key(), OrderKind.STATE, why, state)
    with file_database.writing() as session, pytest.raises(BadInput):
        state_orders.give(session, order, NOON, agent_id=new_key())
