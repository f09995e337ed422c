"""One tells for all; the turn goes on when he goes."""

from collections.abc import Iterator

import psycopg
import pytest

from app.models.keys import new_key
from app.models.notices import payload
from app.models.notices.pump import CHANNEL, Pump
from app.models.server.patient_connection import PatientConnection
from tests.models.postgres import Server

NAME = "hatif_pump"


@pytest.fixture
def url(server: Server, server_template: str) -> Iterator[str]:
    """Return where an empty database on the server is."""
    yield server.make(NAME, server_template)
    server.drop(NAME)


def opened(url: str) -> PatientConnection:
    """Connect as a watcher does."""
    return PatientConnection.connect(url, autocommit=True)


def test_one_has_the_turn_until_he_goes(url: str) -> None:
    with opened(url) as second:
        later = Pump(second)
        with opened(url) as first:
            pump = Pump(first)
            pump.try_turn()
            later.try_turn()
            assert (pump.has_turn, later.has_turn) == (True, False)
        for _ in range(500):  # the server lets go of it once it has seen the other one off
            second.execute("SELECT pg_sleep(0.01)")
            later.try_turn()
            if later.has_turn:
                break
        assert later.has_turn


def test_whoever_has_the_turn_and_falls_silent_is_cut_off(url: str) -> None:
    with opened(url) as first:
        pump = Pump(first)
        pump.try_turn()
        assert first.execute("SHOW idle_session_timeout").fetchone() == ("5s",)


def test_what_changed_is_told_to_all_who_listen(url: str) -> None:
    with opened(url) as listener, opened(url) as teller, psycopg.connect(url, autocommit=True) as colleague:
        listener.execute(f"LISTEN {CHANNEL}".encode())
        pump = Pump(teller)
        assert pump.tell() == 0
        key = new_key()
        colleague.execute("INSERT INTO follow_ups (id, due_at, created_at) VALUES (%s, now(), now())", [key])
        assert pump.tell() == 1
        assert pump.tell() == 0
        (notice,) = listener.notifies(timeout=5, stop_after=1)
        (row,) = payload.unpacked(notice.payload) or ()
        assert (row.kind, row.subject_id, row.login) == ("follow_ups", key, "owner")


def test_whoever_takes_over_tells_what_happened_in_between(url: str) -> None:
    with opened(url) as listener, opened(url) as second, psycopg.connect(url, autocommit=True) as colleague:
        listener.execute(f"LISTEN {CHANNEL}".encode())
        later = Pump(second)
        later.note()
        with opened(url) as first:
            pump = Pump(first)
            pump.note()
            pump.try_turn()
        key = new_key()
        colleague.execute("INSERT INTO follow_ups (id, due_at, created_at) VALUES (%s, now(), now())", [key])
        later.note()
        later.try_turn()
        assert later.tell() == 1
        (notice,) = listener.notifies(timeout=5, stop_after=1)
        assert [row.subject_id for row in payload.unpacked(notice.payload) or ()] == [key]
