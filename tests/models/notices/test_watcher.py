"""Whoever watches hears of others' changes, also after the server was away."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue

import psycopg
import pytest

from app.models.keys import new_key
from app.models.notices.watcher import Watcher
from app.models.rows.news import NewsRow
from app.models.server.patient_connection import PatientConnection
from tests.models.postgres import Server

NAME = "hatif_watched"


class Heard:
    """Writes down what is heard, in order."""

    def __init__(self) -> None:
        self.events: Queue[tuple[str, tuple[NewsRow, ...]]] = Queue()

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        self.events.put(("heard", rows))

    def missed(self) -> None:
        self.events.put(("missed", ()))

    def lost(self) -> None:
        self.events.put(("lost", ()))

    def next(self) -> tuple[str, tuple[NewsRow, ...]]:
        """Wait for what comes next."""
        return self.events.get(timeout=20)


@pytest.fixture
def url(server: Server, server_template: str) -> Iterator[str]:
    """Return where an empty database on the server is."""
    yield server.make(NAME, server_template)
    server.drop(NAME)


@contextmanager
def watching(url: str) -> Iterator[Heard]:
    """Watch for the length of the block."""
    heard = Heard()
    watcher = Watcher(lambda: PatientConnection.connect(url, autocommit=True, connect_timeout=5), heard)
    watcher.start()
    try:
        yield heard
    finally:
        watcher.stop()


def change(url: str, times: int = 1) -> list[object]:
    """Change something as a colleague does."""
    keys: list[object] = [new_key() for _ in range(times)]
    with psycopg.connect(url, autocommit=True) as colleague:
        for key in keys:
            colleague.execute(
                "INSERT INTO follow_ups (id, due_at, created_at) VALUES (%s, now(), now())", [key]
            )
    return keys


def until(heard: Heard, key: object) -> None:
    """Wait until something was heard of."""
    while key not in [row.subject_id for row in heard.next()[1]]:
        pass


def test_two_watch_and_both_hear_and_when_one_goes_the_other_goes_on(url: str) -> None:
    with watching(url) as second:
        with watching(url) as first:
            assert first.next()[0] == second.next()[0] == "missed"  # everything is asked for at the beginning
            (key,) = change(url)
            until(first, key)
            until(second, key)
        (key,) = change(url)
        until(second, key)


def test_after_a_server_was_away_everything_is_asked_for_again(url: str, server: Server) -> None:
    with watching(url) as heard:
        assert heard.next()[0] == "missed"
        with psycopg.connect(server.url("postgres"), autocommit=True) as owner:
            owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [NAME])
        while heard.next()[0] != "lost":
            pass
        while heard.next()[0] != "missed":
            pass
        (key,) = change(url)
        until(heard, key)


def test_whatever_others_send_disturbs_nobody(url: str) -> None:
    with watching(url) as heard:
        assert heard.next()[0] == "missed"
        with psycopg.connect(url, autocommit=True) as stranger:
            stranger.execute("SELECT pg_notify('hatif_news', 'rubbish')")
        (key,) = change(url)
        until(heard, key)
