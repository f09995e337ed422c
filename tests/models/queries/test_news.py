"""Nothing that others change is forgotten or told twice, in whatever order they end."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from app import times
from app.models.changes import customers, follow_ups
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.queries import news
from app.models.rows.customers import NewCustomer
from app.models.rows.news import Horizon, NewsKind, Newsletter
from tests.models.postgres import Server

INSERT = "INSERT INTO follow_ups (id, due_at, created_at, what) VALUES (%s, now(), now(), %s)"


@pytest.fixture
def url(server: Server, server_template: str) -> Iterator[str]:
    """Return where an empty database on the server is."""
    yield server.make("hatif_news", server_template)
    server.drop("hatif_news")


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """Return it open."""
    database = Database.open(url)
    yield database
    database.close()


def heard(database: Database, horizon: Horizon | None = None) -> Newsletter:
    """Ask what is new."""
    with database.reading() as session:
        return news.since(session, horizon)


def promise(session: Session, customer_id: UUID | None = None) -> UUID:
    """Promise something to a customer."""
    key, now = new_key(), times.now()
    row = {"id": key, "customer_id": customer_id, "what": "Call back", "due_at": now, "created_at": now}
    session.execute(insert(FollowUp), [row])
    return key


def kinds(letter: Newsletter) -> list[str]:
    """Return what the news is about."""
    return [row.kind for row in letter.rows]


def test_a_change_is_told_once_with_who_did_it(database: Database) -> None:
    start = heard(database)
    assert start.rows == ()
    with database.writing() as session:
        customer = customers.add_customer(session, NewCustomer(name_latin="Mona"))
        promise(session, customer)
    letter = heard(database, start.horizon)
    assert (NewsKind.FOLLOW_UPS, customer, "owner") in [
        (row.kind, row.customer_id, row.login) for row in letter.rows
    ]
    assert heard(database, letter.horizon).rows == ()


def test_whoever_ends_later_is_heard_later_however_early_he_began(database: Database, url: str) -> None:
    start = heard(database)
    with psycopg.connect(url) as slow, psycopg.connect(url) as quick:
        slow.execute(INSERT, [new_key(), "slow"])
        quick.execute(INSERT, [new_key(), "quick"])
        quick.commit()
        first = heard(database, start.horizon)
        assert kinds(first) == ["follow_ups"]
        again = heard(database, first.horizon)
        assert again.rows == ()
        slow.commit()
    last = heard(database, again.horizon)
    assert kinds(last) == ["follow_ups"]
    assert heard(database, last.horizon).rows == ()


def test_what_was_taken_back_is_not_told(database: Database, url: str) -> None:
    start = heard(database)
    with psycopg.connect(url) as undone:
        undone.execute(INSERT, [new_key(), "x"])
        undone.rollback()
    assert heard(database, start.horizon).rows == ()


def test_very_many_changes_are_one_piece_of_news(database: Database) -> None:
    start = heard(database)
    with database.writing() as session:
        session.execute(
            text(
                "INSERT INTO follow_ups (id, due_at, created_at, what)"
                " SELECT gen_random_uuid(), now(), now(), 'x' FROM generate_series(1, 500)"
            )
        )
    (row,) = heard(database, start.horizon).rows
    assert (row.kind, row.subject_id) == ("follow_ups", None)


def test_whoever_was_away_for_long_asks_for_everything(database: Database) -> None:
    horizon = heard(database).horizon
    assert horizon is not None
    letter = heard(database, replace(horizon, at=horizon.at - news.KEPT * 2))
    assert letter.has_gap
    letter = heard(database, replace(horizon, transaction=horizon.transaction + 1000))
    assert letter.has_gap  # the server was put back to an earlier day


def test_old_news_is_forgotten(database: Database) -> None:
    with database.writing() as session:
        session.execute(
            text(
                "INSERT INTO news (transaction, at, kind) SELECT 1, now() - interval '1 hour', 'cases'"
                " FROM generate_series(1, 600)"
            )
        )
    with database.reading() as session:
        assert (session.scalar(text("SELECT count(*) FROM news")) or 0) <= 100


def test_a_promise_that_is_kept_by_a_colleague_is_told(database: Database) -> None:
    with database.writing() as session:
        key = promise(session)
    start = heard(database)
    with database.writing() as session:
        follow_ups.complete(session, key, times.now())
    assert [(row.kind, row.subject_id) for row in heard(database, start.horizon).rows] == [
        ("follow_ups", key)
    ]


def test_a_file_has_no_news(file_template: object) -> None:
    database = Database.open(f"sqlite:///{file_template}")
    assert heard(database) == Newsletter(None)
    database.close()
