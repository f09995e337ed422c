"""What was said to be kept is kept, however suddenly the process ends."""

import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app.models import sqlite_file
from app.models.database import Database
from app.models.note import Note
from app.models.queries.audit import verify
from app.models.wrap_up import WrapUp
from tests.models import builders

KEY = "ab" * 32


def killed_in_the_middle(url: str, key: str, agent_id: UUID, count: int) -> set[UUID]:
    """Let a process write, kill it after some wrap-ups, and return those it said it had kept."""
    command = [sys.executable, "-m", "tests.models.writer", url, key, str(agent_id)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(count)]
    process.kill()
    rest, _ = process.communicate()
    return {UUID(line.strip()) for line in (*said, *rest.splitlines()) if len(line.strip()) == 36}


def nothing_is_lost(path: Path, key: str, kills: int) -> None:
    """Kill writers, one after the other, and look after each whether all is there and sound."""
    url, chance = f"sqlite:///{path}", random.Random(9)  # noqa: S311  the same each time
    database = Database.open(url, key=key)
    with database.writing() as session:
        agent_id = builders.agent(session)
    database.close()
    said: set[UUID] = set()
    for _ in range(kills):
        said |= killed_in_the_middle(url, key, agent_id, chance.randint(1, 12))
        sqlite_file.look_over(path, key)
    database = Database.open(url, key=key)
    with database.reading() as session:
        kept = set(session.scalars(select(WrapUp.call_id)))
        whole = set(session.scalars(select(Note.interaction_id)))
        assert verify(session).broken_at is None
    database.close()
    assert said <= kept
    assert kept == whole  # never half a wrap-up
    assert len(said) >= kills


@pytest.mark.parametrize("key", ["", KEY], ids=["plain", "encrypted"])
def test_a_killed_process_loses_nothing_it_said_was_kept(tmp_path: Path, key: str) -> None:
    nothing_is_lost(tmp_path / "hatif.sqlite", key, kills=3)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_hundred_and_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    nothing_is_lost(tmp_path / "hatif.sqlite", "", kills=150)
