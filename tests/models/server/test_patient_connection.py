"""A server that has gone silent is given up, and the next one that answers is taken."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import text

from app.errors import NotLetIn, Unavailable
from app.models import engines
from app.models.complaints import speaking_of
from app.models.server.patient_connection import PatientConnection
from tests.models.postgres import Server


@contextmanager
def frozen(process_id: int) -> Iterator[None]:
    """Freeze one process of the server for the length of the block."""
    os.kill(process_id, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process_id, signal.SIGCONT)


def test_a_frozen_server_costs_no_more_than_patience(server: Server) -> None:
    with PatientConnection.connect(server.url("postgres"), autocommit=True) as link:
        link.patience_seconds = 0.3
        with frozen(link.info.backend_pid), pytest.raises(psycopg.OperationalError) as caught:
            link.execute("SELECT 1")
        assert caught.value.sqlstate is None
        assert link.closed


def test_such_a_server_is_away_and_the_next_connection_is_taken(server: Server) -> None:
    engine = engines.for_server(server.url("postgres"))
    with engine.connect() as connection:
        link = connection.connection.dbapi_connection
        assert isinstance(link, PatientConnection)
        link.patience_seconds = 0.3
        process_id = connection.scalar(text("SELECT pg_backend_pid()"))
        with frozen(process_id), pytest.raises(Unavailable) as caught, speaking_of("hatif"):
            connection.execute(text("SELECT 1"))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()
    assert not isinstance(caught.value, NotLetIn)


def test_a_statement_the_server_ends_itself_leaves_the_connection_whole(server: Server) -> None:
    with PatientConnection.connect(server.url("postgres"), autocommit=True) as link:
        link.execute("SET statement_timeout = 30")
        with pytest.raises(psycopg.errors.QueryCanceled):
            link.execute("SELECT pg_sleep(5)")
        assert link.execute("SELECT 1").fetchone() == (1,)


def test_who_sets_a_time_himself_gets_that_time(server: Server) -> None:
    """Waiting for notices is no silence."""
    with PatientConnection.connect(server.url("postgres"), autocommit=True) as link:
        link.patience_seconds = 0.05
        link.execute("LISTEN nothing")
        assert list(link.notifies(timeout=0.2)) == []
        assert not link.closed
