"""A connection that does not wait for ever for a server that has gone silent."""

from typing import Any, TypeVar

from psycopg import Connection, OperationalError
from psycopg.abc import PQGen
from psycopg.errors import PipelineAborted

DEFAULT_SECONDS = 35.0  # a little longer than the server itself lets a statement run
_LOOKS_UP_SECONDS = 0.1  # how often the driver looks whether it was interrupted

T = TypeVar("T")


class PatientConnection(Connection[Any]):
    """Gives up by itself: a frozen server, or a network that swallows, never says that it is gone."""

    patience_seconds: float | None = DEFAULT_SECONDS

    def wait(self, gen: PQGen[T], interval: float = _LOOKS_UP_SECONDS, timeout: float | None = None) -> T:
        """Wait for an answer while patience lasts; after that the connection is of no use any more."""
        if timeout is not None or self.patience_seconds is None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.patience_seconds)
        except OperationalError as error:
            is_servers_word = error.sqlstate is not None or isinstance(error, PipelineAborted)
            if not is_servers_word:  # then nobody knows what it is still sending
                self.pgconn.finish()
            raise
