"""Whatever is done to the record of deeds is seen, and most of it is refused."""

import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.exc import DatabaseError

from app.errors import Unavailable
from app.models.audit import AuditEntry
from app.models.changes import audit
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.audit import Verdict, verify

COUNT = 30
TABLE: Any = AuditEntry.__table__


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a database with a record of deeds."""
    with database.writing() as session:
        for place in range(COUNT):
            audit.record(session, "desk", "look", "customer", new_key(), {"place": place})
    return database


def verdict(database: Database) -> Verdict:
    """Follow the chain."""
    with database.reading() as session:
        return verify(session)


def tamper(database: Database, *statements: Any) -> None:
    """Do what an administrator with bad intentions could do: take the guards away first."""
    with database.writing() as session:
        connection = session.connection()
        _take_guards_away(connection)
        for statement in statements:
            connection.execute(statement)


def _take_guards_away(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("ALTER TABLE audit_entries DISABLE TRIGGER ALL"))
        return
    for guard in ("audit_entries_stay", "audit_entries_stay_as_they_are"):
        connection.execute(text(f"DROP TRIGGER IF EXISTS {guard}"))


def test_a_whole_chain_is_said_to_be_so(filled: Database) -> None:
    found = verdict(filled)
    assert (found.length, found.broken_at) == (COUNT, None)
    assert len(found.end) == 64


@pytest.mark.parametrize("statement", ["UPDATE audit_entries SET actor = 'x'", "DELETE FROM audit_entries"])
def test_changing_and_taking_out_are_refused(filled: Database, statement: str) -> None:
    def change() -> None:
        with filled.writing() as session:
            session.execute(text(statement))

    with pytest.raises((DatabaseError, Unavailable)):
        change()
    assert verdict(filled).broken_at is None


@pytest.mark.parametrize("number", random.Random(7).sample(range(2, COUNT), 5))  # noqa: S311  the same each time
def test_a_changed_row_is_named(filled: Database, number: int) -> None:
    tamper(filled, update(TABLE).where(TABLE.c.number == number).values(actor="somebody else"))
    assert verdict(filled).broken_at == number


def test_the_row_after_one_taken_out_is_named(filled: Database) -> None:
    tamper(filled, delete(TABLE).where(TABLE.c.number == 11))
    assert verdict(filled).broken_at == 12


def test_swapped_rows_are_named(filled: Database) -> None:
    swap = [
        update(TABLE).where(TABLE.c.number == old).values(number=new)
        for old, new in ((11, -1), (12, 11), (-1, 12))
    ]
    tamper(filled, *swap)
    assert verdict(filled).broken_at == 11


def test_a_row_put_in_is_named(filled: Database) -> None:
    with filled.reading() as session:
        last = session.execute(select(TABLE).where(TABLE.c.number == COUNT)).one()._asdict()
    tamper(filled, insert(TABLE).values(last | {"number": COUNT + 1}))
    assert verdict(filled).broken_at == COUNT + 1


def _change(connection: Connection, number: int) -> int:
    connection.execute(update(TABLE).where(TABLE.c.number == number).values(detail="{}"))
    return number


def _take_out(connection: Connection, number: int) -> int:
    connection.execute(delete(TABLE).where(TABLE.c.number == number))
    return number + 1


def _swap_with_the_next(connection: Connection, number: int) -> int:
    for old, new in ((number, -1), (number + 1, number), (-1, number + 1)):
        connection.execute(update(TABLE).where(TABLE.c.number == old).values(number=new))
    return number


def _put_in(connection: Connection, number: int) -> int:
    copied = connection.execute(select(TABLE).where(TABLE.c.number == number)).one()._asdict()
    place = number - COUNT if number % 2 else number + COUNT
    connection.execute(insert(TABLE).values(copied | {"number": place}))
    return place


@pytest.mark.slow
@pytest.mark.parametrize("deed", [_change, _take_out, _swap_with_the_next, _put_in])
def test_whatever_is_done_to_whichever_row_it_is_named(
    filled: Database, deed: Callable[[Connection, int], int]
) -> None:
    """A hundred times each, and each time undone."""
    chance = random.Random(7)  # noqa: S311  the same each time
    with filled.writing() as session:
        connection = session.connection()
        _take_guards_away(connection)
        for _ in range(100):
            step = connection.begin_nested()
            named = deed(connection, chance.randrange(2, COUNT))
            assert verify(session).broken_at == named
            step.rollback()
        assert verify(session).broken_at is None


def test_many_writers_at_once_leave_one_whole_chain(database: Database) -> None:
    def write_ten() -> None:
        for _ in range(10):
            with database.writing() as session:
                audit.record(session, "desk", "look", "customer", new_key())

    threads = [threading.Thread(target=write_ten) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = verdict(database)
    assert (found.length, found.broken_at) == (60, None)
