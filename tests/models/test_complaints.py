"""What a server says when it fails becomes one sentence for people; mistakes of ours stay mistakes."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from app.errors import BadInput, Unavailable
from app.models.complaints import speaking_of
from app.models.database import Database
from tests.models.postgres import Server


def run(database: Database, *statements: str) -> None:
    """Run statements in one transaction."""
    with database.writing() as session:
        for statement in statements:
            session.execute(text(statement))


@pytest.fixture
def on_server(server: Server, server_template: str) -> Database:
    """Return a database on the server that nobody changes."""
    return Database.open(server.url(server_template))


def test_a_server_that_takes_too_long_is_named(on_server: Database) -> None:
    with pytest.raises(Unavailable, match="took too long"):
        run(on_server, "SET LOCAL statement_timeout = 50", "SELECT pg_sleep(5)")
    on_server.close()


def test_a_connection_that_was_cut_is_named_and_the_next_one_works(on_server: Database) -> None:
    with pytest.raises(Unavailable, match="cannot be reached"):
        run(on_server, "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1")
    run(on_server, "SELECT 1")
    on_server.close()


def test_a_login_that_is_refused_is_named(server: Server) -> None:
    with pytest.raises(Unavailable, match="no such login"):
        Database.open(server.url("postgres", user="nobody"))


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("SELECT * FROM nowhere", ProgrammingError),
        ("INSERT INTO audit_entries (number) VALUES (NULL)", IntegrityError),
    ],
)
def test_mistakes_of_ours_stay_mistakes(on_server: Database, statement: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        run(on_server, statement)
    on_server.close()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [("x" * 201, "too long"), ("before\0after", "that is none"), ("half \ud800", "that is none")],
)
def test_a_text_that_cannot_be_kept_is_refused_with_its_reason(
    on_server: Database, value: str, sentence: str
) -> None:
    def write() -> None:
        with on_server.writing() as session:
            session.execute(text("CREATE TEMPORARY TABLE short (word varchar(200))"))
            session.execute(text("INSERT INTO short VALUES (:word)"), {"word": value})

    with pytest.raises(BadInput, match=sentence):
        write()
    on_server.close()


def test_nothing_is_said_when_nothing_fails() -> None:
    with speaking_of("hatif"):
        pass
