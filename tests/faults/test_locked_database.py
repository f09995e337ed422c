"""Another program holds the database for itself."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import func, select

from app.errors import Unavailable
from app.models.agent import Agent
from app.models.database import Database
from tests.models import builders

HOLDS = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Have another process hold the file until it is told to let go, or the block ends."""
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def add_agent(database: Database, login: str) -> None:
    """Write something."""
    with database.writing() as session:
        builders.agent(session, login)


def count(database: Database) -> int:
    """Count what was written."""
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Agent)) or 0


def test_a_change_waits_until_the_other_program_lets_go(tmp_path: Path) -> None:
    """Twenty times; none is lost, and none is there twice."""
    path = tmp_path / "hatif.sqlite"
    with closing(Database.open(f"sqlite:///{path}")) as database:
        for turn in range(20):
            with held(path) as other:
                writer = Thread(target=add_agent, args=(database, f"agent-{turn}"))
                writer.start()
                writer.join(0.05)
                assert writer.is_alive()
                other.communicate("let go\n")
                writer.join(5.0)
                assert not writer.is_alive()
        assert count(database) == 20


@pytest.mark.slow
def test_a_program_that_never_lets_go_is_told_in_a_sentence(tmp_path: Path) -> None:
    """After five seconds; the change can be made again later."""
    path = tmp_path / "hatif.sqlite"
    with closing(Database.open(f"sqlite:///{path}")) as database:
        with held(path), pytest.raises(Unavailable, match="in use by another program"):
            add_agent(database, "agent")
        assert count(database) == 0
        add_agent(database, "agent")
        assert count(database) == 1
