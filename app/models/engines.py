"""SQLAlchemy engines for a file and for a server."""

from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2 as sqlite_driver

from app.models import sqlite_file
from app.models.server import door

STATEMENT_SECONDS = 30
_CONNECT_SECONDS = 5
_SILENCE_SECONDS = 5  # how long a silent server is waited for beyond the time it has for a statement
# A network that swallows everything is noticed by the system itself.
_KEEP_ALIVE = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


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


def for_server(
    url: str, *, password: str = "", authority: str = "", statement_seconds: int = STATEMENT_SECONDS
) -> Engine:
    """Return an engine over a PostgreSQL server; `authority` is the file of who signs its certificate."""
    settings = ("timezone=UTC", f"statement_timeout={statement_seconds}s", "lock_timeout=10s")
    options = " ".join(f"-c {setting}" for setting in settings)
    arguments: dict[str, Any] = {"connect_timeout": _CONNECT_SECONDS, **_KEEP_ALIVE}
    # What belongs to a session, settings and prepared statements, does not outlive a transaction in a pool.
    arguments |= {"prepare_threshold": None} if door.is_pooled(make_url(url)) else {"options": options}
    engine = create_engine(
        door.secured(make_url(url), password=password, authority=authority),
        hide_parameters=True,
        pool_size=2,  # one kept ready for questions, one for changes
        connect_args=arguments,
    )
    # here, for a file needs no driver of servers
    patient = import_module("app.models.server.patient_connection")

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: object, _record: object, words: Any, named: Any) -> object:  # noqa: ANN401  as handed over
        connection = patient.PatientConnection.connect(*words, **named)
        connection.patience_seconds = statement_seconds + _SILENCE_SECONDS
        return connection

    return engine


def immediate(engine: Engine) -> Engine:
    """Return the engine with transactions begun for writing; to read first and then write would fail."""
    writing = engine.execution_options(begins="immediate")
    event.listen(writing, "begin", _begin_immediate)
    return writing


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
