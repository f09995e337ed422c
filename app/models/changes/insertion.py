"""Inserting rows that may be there already, in the way of either engine."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.orm import Session

from app.models.base import Base
from app.models.driver_values import for_sqlite
from app.models.guard import guarded

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]


def add_missing(session: Session, model: type[Base], rows: Sequence[Values]) -> None:
    """Insert the rows that are not there; those that are stay as they are."""
    if rows:
        session.connection().execute(_adding(model, session.get_bind().dialect.name), list(rows))


def put(session: Session, model: type[Base], values: Values) -> None:
    """Insert a row, or give the one that is there these values."""
    connection = session.connection()
    if connection.dialect.name != "sqlite" or not _put_directly(connection, model, values):
        connection.execute(_putting(model, connection.dialect.name, tuple(values)), values)


def _put_directly(connection: Connection, model: type[Base], values: Values) -> bool:
    """Put a row by the driver itself: with a fast disk, SQLAlchemy is what a wrap-up would wait for."""
    try:
        kept = for_sqlite(guarded(model, values))
        connection.connection.cursor().execute(written(model, tuple(values)), kept)
    except connection.dialect.loaded_dbapi.Error:
        return False  # to be done again in SQLAlchemy's way, where it becomes an error we know
    return True


@cache
def _adding(model: type[Base], engine: str) -> Insert:
    return _insert(model, engine).on_conflict_do_nothing()


@cache
def written(model: type[Base], names: tuple[str, ...], mark: str = ":{}") -> str:
    """Return the statement that puts a row, for the driver itself; `mark` is how it names a parameter."""
    table = _table(model)
    keys = [column.name for column in table.primary_key]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    return (
        f"INSERT INTO {table.name} ({', '.join(names)})"  # noqa: S608  ours
        f" VALUES ({', '.join(map(mark.format, names))})"
        f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {changes}"
    )


@cache
def _putting(model: type[Base], engine: str, names: tuple[str, ...]) -> Insert:
    statement = _insert(model, engine)
    keys = [column.name for column in _table(model).primary_key]
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _insert(model: type[Base], engine: str) -> "sqlite.Insert | postgresql.Insert":
    dialect = import_module(f"sqlalchemy.dialects.{engine}")  # never the other engine's: each is megabytes
    insert: sqlite.Insert | postgresql.Insert = dialect.insert(_table(model))
    return insert


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101  every model of ours is a table
    return table
