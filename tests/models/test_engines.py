"""How the engines are set up."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app.models import engines
from app.models.database import Database
from tests.models import builders
from tests.models.postgres import Server


def test_errors_never_repeat_what_was_to_be_stored(database: Database) -> None:
    def add_what_cannot_be() -> None:
        with database.writing() as session:
            session.execute(text("SELECT 1 FROM nowhere WHERE name = :name"), {"name": "Mona"})

    with pytest.raises(Exception, match="nowhere") as caught:
        add_what_cannot_be()
    told = [str(error) for error in (caught.value, caught.value.__cause__) if error is not None]
    assert not [sentence for sentence in told if "Mona" in sentence]


def test_reading_first_and_then_writing_never_fails(tmp_path: Path) -> None:
    path = tmp_path / "hatif.sqlite"
    first, second = Database.open(f"sqlite:///{path}"), Database.open(f"sqlite:///{path}")
    with first.writing() as session:
        builders.customer(session)
        with second.reading() as reader:
            assert reader.scalar(text("SELECT count(*) FROM customers")) == 0
    with second.writing() as session:
        assert session.scalar(text("SELECT count(*) FROM customers")) == 1
        builders.customer(session)
    first.close()
    second.close()


def test_an_upgrade_may_build_tables_anew_under_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "hatif.sqlite"
    engine = engines.for_file_upgrade(path)
    with engine.begin() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 0
    usual = engines.for_file(path)
    with usual.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    usual.dispose()


def test_a_server_keeps_its_moments_in_utc_and_gives_up_in_time(server_template: str, server: Server) -> None:
    engine = engines.for_server(server.url(server_template))
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW timezone")) == "UTC"
        connection.execute(text("SET statement_timeout = 50"))
        with pytest.raises(OperationalError, match="statement timeout"):
            connection.execute(text("SELECT pg_sleep(5)"))
    engine.dispose()
