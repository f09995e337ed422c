"""The desk opens its database as the agent who works there."""

import getpass
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from app.desk_memory import as_agent, open_memory
from app.errors import Unavailable
from app.folders import Folders
from app.models.agent import Agent
from app.models.database import Database
from app.models.memory import Memory
from app.settings import Settings


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A profile nobody has used."""
    return Folders.under(tmp_path)


@pytest.fixture
def first(folders: Folders) -> Iterator[Memory]:
    """Sara's first visit."""
    memory = open_memory(folders, Settings({"agent.login": "sara"}))
    yield memory
    memory.close()


def test_an_agent_is_taken_in_at_the_first_visit_and_known_at_the_next(
    folders: Folders, first: Memory
) -> None:
    """The database is a file in the profile, for its owner alone."""
    second = open_memory(folders, Settings({"agent.login": "sara"}))
    assert second.agent == first.agent
    second.close()
    path = folders.data / "hatif.sqlite"
    assert path.stat().st_mode & 0o077 == 0


def test_without_a_login_it_is_that_of_the_computer(folders: Folders) -> None:
    """Nobody has to type who he is."""
    memory = open_memory(folders, Settings())
    assert memory.agent.login == getpass.getuser()
    memory.close()


def test_the_database_of_the_settings_is_the_one_that_is_opened(folders: Folders, tmp_path: Path) -> None:
    """A team shares one."""
    url = f"sqlite:///{tmp_path / 'team.sqlite'}"
    open_memory(folders, Settings({"database.url": url})).close()
    assert (tmp_path / "team.sqlite").exists()
    assert not (folders.data / "hatif.sqlite").exists()


def test_a_new_database_begins_with_outcomes_to_choose_from(folders: Folders, first: Memory) -> None:
    """Without any, no wrap-up could be finished; a team's own are left alone."""
    reasons, outcomes = first.trees()
    assert reasons
    assert outcomes
    second = open_memory(folders, Settings({"agent.login": "sara"}))
    assert second.trees() == (reasons, outcomes)
    second.close()


def test_an_agent_whose_login_was_disabled_cannot_come_in_again(folders: Folders, first: Memory) -> None:
    """Neither is he taken in anew."""
    database = Database.open(f"sqlite:///{folders.data / 'hatif.sqlite'}")
    with database.writing() as session:
        session.execute(update(Agent).values(is_disabled=True))
    with pytest.raises(Unavailable, match="login is disabled"):
        as_agent(database, "sara", "SA")
