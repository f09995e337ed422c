"""A question is written once for each engine, and survives a lost connection."""

import pytest
from psycopg import sql
from sqlalchemy import literal_column, select, text

from app.errors import Unavailable
from app.models.columns import Key, Moment
from app.models.customer import Customer
from app.models.database import Database
from app.models.queries.question import Question, given, parameter
from tests.models import builders
from tests.models.postgres import Server

BY_KEY = Question(
    lambda: select(Customer.name).where(
        Customer.id == given("id", Key()), Customer.created_at > parameter("after", Moment())
    )
)


def test_keys_and_moments_are_compared_as_they_are_stored(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, name="منى")
    with database.reading() as session:
        long_ago = builders.NOON.replace(year=2000)
        assert [tuple(row) for row in BY_KEY.ask(session, {"id": owner, "after": long_ago})] == [("منى",)]
        assert list(BY_KEY.ask(session, {"id": owner, "after": builders.NOON.replace(year=2100)})) == []


def test_what_the_database_refuses_is_said_in_one_sentence(database: Database) -> None:
    wrong = Question(lambda: select(literal_column("1")).select_from(text("nowhere")))
    with pytest.raises(Exception, match="nowhere"), database.reading() as session:
        wrong.ask(session, {})


def test_a_connection_that_was_lost_while_idle_is_replaced(server: Server, server_template: str) -> None:
    database = Database.open(server.url(server_template) + "?application_name=lost")
    ask = Question(lambda: select(literal_column("1")))

    def ask_once() -> list[tuple[object, ...]]:
        with database.reading() as session:
            return [tuple(row) for row in ask.ask(session, {})]

    assert ask_once() == [(1,)]
    server.execute(
        sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lost'")
    )
    assert ask_once() == [(1,)]
    database.close()


def test_a_server_that_went_away_is_named(server: Server, server_template: str) -> None:
    name = "hatif_going"
    database = Database.open(server.make(name, server_template))
    server.drop(name)

    def ask_once() -> None:
        with database.reading() as session:
            Question(lambda: select(literal_column("1"))).ask(session, {})

    with pytest.raises(Unavailable, match="no database hatif_going"):
        ask_once()
    database.close()
