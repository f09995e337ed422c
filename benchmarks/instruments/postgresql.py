"""A PostgreSQL server of its own for a benchmark: durable as a team's is, on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.models import postgres

_SETTINGS = "-c max_connections=200 -c shared_buffers=1GB -c maintenance_work_mem=512MB -c work_mem=32MB"


@contextmanager
def server(settings: str = _SETTINGS) -> Iterator[postgres.Server]:
    """Start a server and end it again."""
    folder = postgres.binaries()
    if folder is None:
        raise RuntimeError("no PostgreSQL server is installed: apt install postgresql")
    running = postgres.Server(folder, settings)
    running.start()
    try:
        yield running
    finally:
        running.stop()
