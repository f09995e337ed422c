"""Opens the database, brings its schema up to date, and hands out sessions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from app.errors import BadInput, NotLetIn
from app.late import late
from app.models import engines, sqlite_file, upgrade
from app.models.complaints import speaking_of
from app.models.rows.troubles import Trouble
from app.models.server import refusals
from app.models.upgrade import Progress, Upgrading

_HOW_TO_NAME = "a database is named sqlite:///file or postgresql://user@host/name"


class Database:
    """One database, SQLite or PostgreSQL, for every thread of this process."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        is_sqlite = engine.dialect.name == "sqlite"
        # Our SQLite connections begin nothing by themselves; to set the level there would take back every
        # prepared statement each time.
        self._reading = engine if is_sqlite else engine.execution_options(isolation_level="AUTOCOMMIT")
        self._ready: list[Session] = []  # each with a connection that has begun nothing: to take one is free
        self._writing = engines.immediate(engine) if is_sqlite else engine
        # SQLite has one writer at a time; waiting here is fair and never times out
        self._turn: AbstractContextManager[object] = threading.Lock() if is_sqlite else nullcontext()

    @classmethod
    def open(
        cls,
        url: str,
        *,
        key: str = "",
        password: str = "",
        authority: str = "",
        statement_seconds: int = engines.STATEMENT_SECONDS,
        progress: Progress | None = None,
        upgrading: Upgrading = upgrade.upgrade_file,
    ) -> "Database":
        """Open the database and upgrade its schema; Unavailable says in one sentence why it cannot be.

        A key is for a file; password, and the file of who signed the server's certificate, for a server.
        """
        try:
            parts = make_url(url)
        except ArgumentError as error:
            raise BadInput(_HOW_TO_NAME) from error
        if parts.get_backend_name() == "sqlite" and parts.database:
            return cls._open_file(Path(parts.database), key, partial(upgrading, progress=progress))
        if parts.get_backend_name() == "postgresql":
            engine = engines.for_server(
                url, password=password, authority=authority, statement_seconds=statement_seconds
            )
            return cls._open_server(engine, progress)
        raise BadInput(_HOW_TO_NAME)

    @classmethod
    def _open_file(cls, path: Path, key: str, upgrading: Callable[[Path, str], None]) -> "Database":
        sqlite_file.look_over(path, key)
        sqlite_file.prepare(path)
        with sqlite_file.speaking_of(path), speaking_of(path.name):
            upgrading(path, key)
        return cls(engines.for_file(path, key), path.name)

    @classmethod
    def _open_server(cls, engine: Engine, progress: Progress | None) -> "Database":
        name = engine.url.database or ""
        try:
            with speaking_of(name):
                upgrade.upgrade_server(engine, progress)
        except NotLetIn as error:
            engine.dispose()
            if error.trouble == Trouble.UNTRUSTED:  # the driver says no more than that
                looked = late("app.models.server.certificate", "look")(engine.url).trouble
                raise refusals.refusal(looked or Trouble.UNTRUSTED, name) from error
            raise
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, name)

    @property
    def is_on_server(self) -> bool:
        """Whether it is a server's, and not a file."""
        return self._engine.dialect.name == "postgresql"

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Hand out a session for questions; each statement is one round trip and sees the newest rows."""
        session = self._ready_session()
        with speaking_of(self._name):
            try:
                yield session
            except BaseException:
                session.close()  # its connection may be gone; the next question gets another
                raise
        self._ready.append(session)

    def _ready_session(self) -> Session:
        try:
            return self._ready.pop()
        except IndexError:
            return Session(self._reading, autoflush=False)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Hand out a session for one transaction, kept when the block ends well and undone when not."""
        with (
            self._turn,
            speaking_of(self._name),
            Session(self._writing, autoflush=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def at_once(self) -> Iterator[Session]:
        """Hand out a session for one statement that changes something: on a server it is one round trip."""
        with self.reading() if self.is_server else self.writing() as session:
            yield session

    def connect_directly(self) -> Any:  # noqa: ANN401  a PatientConnection; files have no such thing
        """Return a connection of its own to the server, for whoever listens; he closes it."""
        with speaking_of(self._name):
            pooled = self._engine.raw_connection()
            connection: Any = pooled.driver_connection
            pooled.detach()
            connection.autocommit = True
            return connection

    @property
    def is_server(self) -> bool:
        """Say whether others can be told of changes here."""
        return self._engine.dialect.name == "postgresql"

    def close(self) -> None:
        """Close every connection."""
        while self._ready:
            self._ready.pop().close()
        self._engine.dispose()
