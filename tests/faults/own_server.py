"""A PostgreSQL server that only the tests of faults stop, freeze and spoil."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import psycopg
import pytest

from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.agents import AgentRow
from tests.models import postgres
from tests.ui import memories

CALLS = "SELECT count(*) FROM calls"


@pytest.fixture(scope="module")
def own() -> Iterator[postgres.Server]:
    """Return a server on which Mona is known."""
    binaries = postgres.binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    server = postgres.Server(binaries)
    server.start()
    database = Database.open(server.make("hatif"))
    Memory(database, "SA", AgentRow(new_key(), "nobody", "", "", "", "")).card_of_new(memories.MONA)
    database.close()
    yield server
    server.stop()


@contextmanager
def frozen(server: postgres.Server) -> Iterator[None]:
    """Freeze every process of the server: it takes connections, and never says a word."""
    parent = psutil.Process(server.process_id)
    every = [parent.pid, *(child.pid for child in parent.children(recursive=True))]
    for pid in every:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in every:
            os.kill(pid, signal.SIGCONT)


def count(server: postgres.Server) -> int:
    """Return how many calls the server knows."""
    with psycopg.connect(server.url("hatif")) as owner:
        row = owner.execute(CALLS).fetchone()
    return int(row[0]) if row else 0


def tell(server: postgres.Server, *statements: str) -> None:
    """Say something to the server as its owner, past every rule it has for others."""
    with psycopg.connect(server.url("hatif"), autocommit=True) as owner:
        owner.execute("SET default_transaction_read_only = off")
        for statement in statements:
            owner.execute(statement.encode())
