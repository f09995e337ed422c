"""Brings the schema of a database up to date: a copy is kept first, and it is done wholly or not at all."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, inspect, text

from app.errors import NotLetIn, Unavailable
from app.models import backups, engines, sqlite_file
from app.models.migrations import HEAD, REVISIONS
from app.models.rows.troubles import Trouble
from app.models.server.owner import become_owner

Progress = Callable[[int, int], None]  # how many steps are done, and how many there are


class Upgrading(Protocol):
    """A way to bring a file's schema up to date."""

    def __call__(self, path: Path, key: str = "", progress: Progress | None = None) -> None:
        """Upgrade the file unless it is up to date."""


OLDEST_SERVER = 13  # below it there is no pg_current_xact_id, and nobody mends it any more
_SERVER_LOCK = 0x4841544946  # "HATIF": one upgrade at a time


def is_current(path: Path, key: str = "") -> bool:
    """Say whether a SQLite file has the newest schema; Unavailable when a newer Hatif wrote it."""
    with closing(sqlite_file.connect(path, key)) as file:
        return _revision_of_file(file.execute, path.name) == HEAD


def upgrade_file(path: Path, key: str = "", progress: Progress | None = None) -> None:
    """Upgrade a SQLite file; the copy lies in `backups` beside it."""
    with closing(sqlite_file.connect(path, key)) as file:
        present = _revision_of_file(file.execute, path.name)
    if present == HEAD:
        return
    if present is not None:
        backups.back_up(path, key)
    engine = engines.for_file_upgrade(path, key)
    with engine.begin() as connection:
        run(connection, progress=progress)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise Unavailable(f"{path.name} holds rows that belong to nothing and was left as it is.")
    with closing(sqlite_file.connect(path, key)) as file:
        sqlite_file.mark(file)


def upgrade_server(engine: Engine, progress: Progress | None = None) -> None:
    """Upgrade the schema on a server, unless it is up to date."""
    with engine.connect() as connection:
        _refuse_old_server(connection.dialect.server_version_info or (), engine.url.database or "")
        has_table = inspect(connection).has_table("alembic_version")
        present = connection.scalar(text("SELECT version_num FROM alembic_version")) if has_table else None
    _refuse_newer(present, engine.url.database or "")
    if present == HEAD:
        return
    with engine.begin() as connection:
        if not connection.scalar(text("SELECT has_schema_privilege(current_schema(), 'CREATE')")):
            raise NotLetIn(
                f"The database {engine.url.database} is of an older version; whoever runs it upgrades it.",
                Trouble.SCHEMA_OLDER,
            )
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        # A large table is built anew in minutes.
        connection.connection.dbapi_connection.patience_seconds = None  # type: ignore[union-attr]
        become_owner(connection)
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SERVER_LOCK})
        run(connection, progress=progress)
    engine.dispose()  # with the connection that had all the patience


def run(connection: Connection, target: str = HEAD, *, progress: Progress | None = None) -> None:
    """Bring the schema to a revision, older or newer, within the transaction of `connection`."""
    from alembic import command  # here, for only an upgrade needs these 150 ms
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "app.models:migrations")
    config.attributes["connection"] = connection
    config.attributes["progress"] = progress
    present = _present(connection)
    if present is not None and (target == "base" or target < present):
        command.downgrade(config, target)
    else:
        command.upgrade(config, target)


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _revision_of_file(execute: Callable[[str], Any], name: str) -> str | None:
    tables = {row[0] for row in execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "alembic_version" not in tables:
        if tables:
            raise Unavailable(f"{name} is the database of another program; choose another file.")
        return None
    row = execute("SELECT version_num FROM alembic_version").fetchone()
    present = row[0] if row else None
    _refuse_newer(present, name)
    return present


def _refuse_newer(present: str | None, name: str) -> None:
    if present is not None and present not in REVISIONS:
        raise NotLetIn(
            f"{name} was written by a newer Hatif; install that version to open it.", Trouble.SCHEMA_NEWER
        )


def _refuse_old_server(version: tuple[int | str, ...], name: str) -> None:
    if version and int(version[0]) < OLDEST_SERVER:
        raise NotLetIn(
            f"The server of {name} is PostgreSQL {version[0]}; it must be {OLDEST_SERVER} or newer.",
            Trouble.WRONG_VERSION,
        )
