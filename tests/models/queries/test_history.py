"""An agent sees the calls that were his own, newest first."""

from datetime import timedelta

from app.models.changes import calls
from app.models.database import Database
from app.models.queries import history
from tests.models import builders

HOUR = timedelta(hours=1)


def test_only_the_agents_own_calls_are_listed_newest_first(database: Database) -> None:
    with database.writing() as session:
        agent, other = builders.agent(session), builders.agent(session, "omar")
        older = builders.wrap_up(agent, ended_at=builders.NOON - HOUR)
        newer = builders.wrap_up(agent, ended_at=builders.NOON)
        for wrap_up in (older, newer, builders.wrap_up(other)):
            calls.save_wrap_up(session, wrap_up)
    with database.reading() as session:
        rows = history.my_calls(session, agent)
    assert [row.id for row in rows] == [newer.call_id, older.call_id]


def test_a_call_carries_customer_and_outcome(database: Database) -> None:
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner))
    with database.reading() as session:
        (row,) = history.my_calls(session, agent)
    assert row.customer_id == owner
    assert row.customer_name
    assert row.is_complete
    assert not row.is_missed


def test_a_call_without_customer_is_listed_too(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, answered_at=None, is_complete=False))
    with database.reading() as session:
        (row,) = history.my_calls(session, agent)
    assert row.customer_id is None
    assert row.is_missed
    assert not row.is_complete


def test_a_list_goes_on_where_a_page_ended(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        made = [builders.wrap_up(agent, ended_at=builders.NOON - each * HOUR) for each in range(3)]
        for wrap_up in made:
            calls.save_wrap_up(session, wrap_up)
    with database.reading() as session:
        first = history.my_calls(session, agent, limit=1)
        rest = history.my_calls(session, agent, before=made[0].ended_at)
    assert [row.id for row in (*first, *rest)] == [wrap_up.call_id for wrap_up in made]
