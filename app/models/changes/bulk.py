"""Writes many fresh rows at once, straight through the driver: COPY on a server, executemany into a file."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Base
from app.models.changes.insertion import add_missing
from app.models.driver_values import for_sqlite
from app.models.guard import guarded

Rows = Sequence[Mapping[str, Any]]


def add(session: Session, model: type[Base], rows: Rows) -> None:
    """Insert rows that are certain not to be there yet; all of them have the same columns."""
    if not rows:
        return
    connection = session.connection()
    names = tuple(rows[0])
    rows = [guarded(model, row) for row in rows]
    if connection.dialect.name == "sqlite":
        cursor: Any = connection.connection.cursor()
        cursor.executemany(_inserting(model, names), map(for_sqlite, rows))
        return
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor:
        _copy(cursor, model.__tablename__, names, rows)


def _copy(cursor: Any, table: str, names: tuple[str, ...], rows: Rows) -> None:  # noqa: ANN401  psycopg's
    """Copy rows into a table; where rules say whose rows are whose, COPY is refused and they are inserted."""
    columns = ", ".join(names)
    values = (tuple(row.values()) for row in rows)
    if cursor.execute("SELECT row_security_active(%s)", [table]).fetchone()[0]:
        marks = ", ".join(["%s"] * len(names))
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)  # noqa: S608  ours
        return
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in values:
            copy.write_row(row)


def add_missing_words(session: Session, model: type[Base], words: Sequence[str]) -> None:
    """Insert words that may be there already."""
    if not words:
        return
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        cursor = connection.connection.cursor()
        cursor.executemany(_keeping(model), [(word,) for word in words])
    else:
        add_missing(session, model, [{"word": word} for word in words])


@cache
def _inserting(model: type[Base], names: tuple[str, ...]) -> str:
    return f"INSERT INTO {model.__tablename__} ({', '.join(names)}) VALUES (:{', :'.join(names)})"  # noqa: S608  ours


@cache
def _keeping(model: type[Base]) -> str:
    return f"INSERT INTO {model.__tablename__} (word) VALUES (?) ON CONFLICT DO NOTHING"  # noqa: S608  ours
