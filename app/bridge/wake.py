"""Hears at once when somebody gives an order: the server says so on a connection of its own."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from app.errors import Unavailable

if TYPE_CHECKING:
    from app.models.server.patient_connection import PatientConnection

LOG = logging.getLogger(__name__)
CHANNEL = "hatif_orders"
_AGAIN_SECONDS = 1.0
_LISTEN_SECONDS = 1.0
_PATIENCE_SECONDS = 5.0


class Wake:
    """A thread that listens, and calls when there is something; orders are looked for without it too."""

    def __init__(self, connect: "Callable[[], PatientConnection]", call: Callable[[], None]) -> None:
        self._connect, self._call = connect, call
        self._is_over = Event()
        self._thread = Thread(target=self._run, name="orders", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._is_over.set()
        self._thread.join(_PATIENCE_SECONDS + 1)

    def _run(self) -> None:
        from psycopg import Error  # here, for a file needs no driver of servers

        while not self._is_over.is_set():
            try:
                with self._connect() as connection:
                    connection.patience_seconds = _PATIENCE_SECONDS
                    connection.execute(f"LISTEN {CHANNEL}".encode())
                    self._call()  # something may have come before
                    while not self._is_over.is_set():
                        for _ in connection.notifies(timeout=_LISTEN_SECONDS, stop_after=1):
                            self._call()
                        connection.execute("SELECT 1")  # a line that swallows everything is found out
            except (Error, Unavailable) as error:
                LOG.info("orders are looked for every second: %s", type(error).__name__)
                self._is_over.wait(_AGAIN_SECONDS)
