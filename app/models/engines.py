"""SQLAlchemy engines for a file and for a server."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2 as sqlite_driver

from app.models import sqlite_file

_CONNECT_SECONDS = 5
_SESSION_OPTIONS = "-c timezone=UTC -c statement_timeout=30000 -c lock_timeout=10000"


def for_file(path: Path, key: str = "") -> Engine:
    """Return an engine over one SQLite file."""
    return create_engine(
        "sqlite://",
        module=sqlite_driver,
        creator=lambda: sqlite_file.connect(path, key),
        poolclass=QueuePool,
        hide_parameters=True,  # names and numbers do not belong into an error's text
    )


def for_file_upgrade(path: Path, key: str = "") -> Engine:
    """Return an engine without foreign keys, so that tables can be built anew under their rows."""
    engine = create_engine(
        "sqlite://",
        module=sqlite_driver,
        creator=lambda: sqlite_file.connect(path, key, enforce_keys=False),
        poolclass=NullPool,
        hide_parameters=True,
    )
    return immediate(engine)


def for_server(url: str) -> Engine:
    """Return an engine over a PostgreSQL server."""
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=2,  # one kept ready for questions, one for changes
        connect_args={"connect_timeout": _CONNECT_SECONDS, "options": _SESSION_OPTIONS},
    )


def immediate(engine: Engine) -> Engine:
    """Return the engine with transactions begun for writing; to read first and then write would fail."""
    writing = engine.execution_options(begins="immediate")
    event.listen(writing, "begin", _begin_immediate)
    return writing


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
