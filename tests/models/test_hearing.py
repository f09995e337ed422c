"""Supervisors listen; all others ask."""

from dataclasses import replace
from pathlib import Path
from threading import Event

from app.models.database import Database
from app.models.hearing import Hearing
from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.news import NewsRow
from tests.models.postgres import Server

AGENT = AgentRow(new_key(), "sara", "", "", "agent", "")


class Deaf:
    """Hears nothing."""

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        """Hear nothing."""

    def missed(self) -> None:
        """Hear nothing."""

    def lost(self) -> None:
        """Hear nothing."""


class Listening(Deaf):
    """Notes that it listens."""

    def __init__(self) -> None:
        self.is_ready = Event()

    def missed(self) -> None:
        """Everything is heard from now on."""
        self.is_ready.set()


def test_only_who_watches_listens_and_nobody_at_a_file(
    server: Server, server_template: str, file_template: Path
) -> None:
    boss = replace(AGENT, role="supervisor")
    on_server = Database.open(server.url(server_template))
    assert Hearing(on_server, AGENT).watcher(Deaf()) is None
    assert Hearing(on_server, boss).watcher(Deaf()) is not None
    on_server.close()
    file = Database.open(f"sqlite:///{file_template}")
    assert Hearing(file, boss).watcher(Deaf()) is None
    assert Hearing(file, boss).news(None).horizon is None
    file.close()


def test_a_supervisor_hears_over_a_connection_of_his_own(server: Server, server_template: str) -> None:
    """The desk's own two stay as they are."""
    database = Database.open(server.url(server_template))
    with database.connect_directly() as connection:
        assert connection.autocommit
        assert connection.execute("SELECT 1").fetchone() == (1,)
        ears = Listening()
        watcher = Hearing(database, replace(AGENT, role="admin")).watcher(ears)
        assert watcher is not None
        watcher.start()
        assert ears.is_ready.wait(10)
        watcher.stop()
    assert connection.closed
    database.close()
