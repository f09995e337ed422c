"""Listens for what others change, on a connection and a thread of its own, for as long as it takes."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from psycopg import Error

from app import times
from app.errors import Unavailable
from app.models.notices import payload
from app.models.notices.pump import CHANNEL, Pump
from app.models.rows.news import NewsRow
from app.models.server.patient_connection import PatientConnection

LOG = logging.getLogger(__name__)
TELL_SECONDS = 0.05  # how often the one who tells looks for what is new
TURN_SECONDS = 1.0  # how often the others try to become him, and show that they are alive
AGAIN_SECONDS = (0.2, 1.0, 2.0, 5.0, 10.0)
PATIENCE_SECONDS = 5.0


class Ears(Protocol):
    """Whoever wants to hear; called on the watcher's thread."""

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        """Hear what was changed."""

    def missed(self) -> None:
        """Hear that anything may have changed: at the beginning, and after each gap. Ask for everything."""

    def lost(self) -> None:
        """Hear that nothing is heard for now."""


class Watcher:
    """Listens first and then has everything asked for, so that nothing falls in between."""

    def __init__(self, connect: Callable[[], PatientConnection], ears: Ears) -> None:
        self._connect = connect
        self._ears = ears
        self._is_over = Event()
        self._thread = Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._is_over.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_SECONDS + 1)

    def join(self, seconds: float) -> bool:
        """Wait until nothing is listened to any more, and say whether that is so."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        tries = 0
        while not self._is_over.is_set():
            try:
                with self._connect() as connection:
                    connection.patience_seconds = PATIENCE_SECONDS
                    if not is_direct(connection):
                        LOG.info("a pool stands in between: nothing can be heard through it")
                        return
                    connection.execute(f"LISTEN {CHANNEL}".encode())
                    pump = Pump(connection)
                    pump.note()
                    self._ears.missed()
                    tries = 0
                    self._listen(connection, pump)
            except (Error, Unavailable) as error:
                LOG.info("nothing is heard of others' changes: %s", type(error).__name__)
                self._ears.lost()
                self._is_over.wait(AGAIN_SECONDS[min(tries, len(AGAIN_SECONDS) - 1)])
                tries += 1

    def _listen(self, connection: PatientConnection, pump: Pump) -> None:
        next_turn = times.monotonic()
        while not self._is_over.is_set():
            if times.monotonic() >= next_turn:
                pump.try_turn()
                next_turn = times.monotonic() + TURN_SECONDS
            if pump.has_turn:
                pump.tell()
            for notice in connection.notifies(timeout=TELL_SECONDS if pump.has_turn else TURN_SECONDS / 4):
                self._hear(notice.payload)
            if not pump.has_turn:
                pump.note()  # a line that swallows everything is found out by its silence, too

    def _hear(self, notice: str) -> None:
        rows = payload.unpacked(notice)
        if rows is not None:
            self._ears.heard(rows)


def is_direct(connection: PatientConnection) -> bool:
    """Say whether the server itself is at the other end; a pool tells a number of its own."""
    row = connection.execute("SELECT pg_backend_pid()").fetchone()
    return bool(row and row[0] == connection.info.backend_pid)
