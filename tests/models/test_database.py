"""Sessions for questions and for changes, on both engines."""

import threading
from uuid import UUID

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from app.errors import BadInput, Unavailable
from app.models.customer import Customer
from app.models.database import Database
from app.models.keys import new_key
from tests.models import builders
from tests.models.postgres import Server


def count(database: Database) -> int:
    """Return how many customers there are."""
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def test_what_is_written_is_there_for_the_next_question(database: Database) -> None:
    with database.writing() as session:
        builders.customer(session)
    assert count(database) == 1


def test_a_change_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            builders.customer(session)
            raise BadInput("changed his mind")

    with pytest.raises(BadInput):
        fail()
    assert count(database) == 0


def test_rows_of_nobody_are_refused(database: Database) -> None:
    def add_to_nobody() -> None:
        with database.writing() as session:
            builders.customer(session, company_id=new_key())

    with pytest.raises(IntegrityError):
        add_to_nobody()


def test_a_reader_sees_what_another_wrote_meanwhile(database: Database) -> None:
    with database.reading() as reader:
        before = reader.scalar(select(func.count()).select_from(Customer))
        with database.writing() as session:
            builders.customer(session)
        after = reader.scalar(select(func.count()).select_from(Customer))
    assert (before, after) == (0, 1)


def test_threads_that_write_at_once_all_get_their_turn(database: Database) -> None:
    made: list[UUID] = []

    def add_ten() -> None:
        for _ in range(10):
            with database.writing() as session:
                made.append(builders.customer(session, "0501234567"))

    threads = [threading.Thread(target=add_ten) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == count(database) == 40


@pytest.mark.parametrize("url", ["", "hatif.sqlite", "mysql://x/y", "sqlite://", "sqlite:///"])
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="a database is named"):
        Database.open(url)


def test_a_server_that_does_not_answer_is_named() -> None:
    with pytest.raises(Unavailable, match="cannot be reached"):
        Database.open("postgresql://hatif@127.0.0.1:1/hatif")


def test_a_database_that_is_not_there_is_named(server: Server) -> None:
    with pytest.raises(Unavailable, match="has no database missing"):
        Database.open(server.url("missing"))


def test_one_statement_that_changes_something_is_kept_at_once(database: Database) -> None:
    """On a server it costs one round trip, in a file it is a transaction as any other."""
    with database.at_once() as session:
        session.execute(text("INSERT INTO search_words (word) VALUES ('mona')"))
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM search_words")) == 1
