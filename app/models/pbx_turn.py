"""One bridge at a time leads; when it goes, freezes or loses the database, another finds the turn free."""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app import file_lock
from app.errors import Unavailable

if TYPE_CHECKING:
    from app.models.server.patient_connection import PatientConnection

_LOCK = 0x4841544946 + 2
_IDLE_SECONDS = 3  # a frozen bridge that holds the turn is cut off by the server after that
_HAS_IDLE_TIMEOUT = 140_000  # the version that knows how
_PATIENCE_SECONDS = 3.0


class Whose(StrEnum):
    """Who has the turn."""

    OURS = "ours"
    ANOTHERS = "anothers"
    UNKNOWN = "unknown"  # the database does not answer


class Turn(Protocol):
    """The right to speak with the PBX."""

    def look(self) -> Whose:
        """Take the turn if it is free, and say whose it is; to be asked every second."""

    def give_back(self) -> None:
        """Let another one have it."""


class ServerTurn:
    """The turn among the bridges of one server: it lives and dies with a connection."""

    def __init__(self, connect: "Callable[[], PatientConnection]") -> None:
        self._connect = connect
        self._connection: PatientConnection | None = None
        self._is_ours = False

    def look(self) -> Whose:
        """Take the turn if it is free; a connection that breaks has given it back."""
        from psycopg import Error  # here, for a file needs no driver of servers

        try:
            if self._connection is None:
                self._connection = self._connect()
                self._connection.patience_seconds = _PATIENCE_SECONDS
                if self._connection.info.server_version >= _HAS_IDLE_TIMEOUT:
                    self._connection.execute(f"SET idle_session_timeout = '{_IDLE_SECONDS}s'".encode())
            if self._is_ours:
                self._connection.execute("SELECT 1")
            else:
                row = self._connection.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK]).fetchone()
                self._is_ours = bool(row and row[0])
        except (Error, Unavailable):
            self.give_back()
            return Whose.UNKNOWN
        return Whose.OURS if self._is_ours else Whose.ANOTHERS

    def give_back(self) -> None:
        """Close the connection, and with it the turn is free."""
        self._is_ours = False
        if self._connection is not None:
            with suppress(Exception):
                self._connection.close()
            self._connection = None


class FileTurn:
    """The turn among the bridges of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def look(self) -> Whose:
        """Take the turn if it is free; the system frees it when a process dies."""
        if self._handle is None:
            self._handle = file_lock.taken(self._path)
        return Whose.ANOTHERS if self._handle is None else Whose.OURS

    def give_back(self) -> None:
        """Let go of the lock."""
        if self._handle is not None:
            file_lock.let_go(self._handle)
            self._handle = None
