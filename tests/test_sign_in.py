"""The way into a profile's database."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from app.desk_memory import open_memory
from app.errors import NotLetIn
from app.folders import Folders
from app.models.permissions import GroupRole
from app.models.rows.troubles import Trouble
from app.settings import Settings
from app.sign_in import Entrance
from app.sign_in_throttle import FREE_TRIES
from tests.models import teams
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, PASSWORD

LOGIN = LOGINS[GroupRole.SUPERVISOR]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A profile nobody has used."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    return folders


@pytest.fixture
def address(team: Server) -> Iterator[str]:
    """Return where a team's server is that asks for passwords, and knows its supervisor."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        teams.fill(owner)
        team.admit("host all owner 127.0.0.1/32 trust", "host all all 127.0.0.1/32 scram-sha-256")
        yield f"postgresql://127.0.0.1:{team.port}/{NAME}"
        team.admit("host all all 127.0.0.1/32 trust")
        teams.clear(owner)


def trouble(folders: Folders, settings: Settings, entrance: Entrance) -> str:
    """Try to come in, and return what is in the way."""
    with pytest.raises(NotLetIn) as caught:
        open_memory(folders, settings, entrance=entrance)
    return caught.value.trouble


def test_on_a_server_the_person_and_the_role_are_the_servers(folders: Folders, address: str) -> None:
    settings = Settings({"database.url": address})
    entrance = Entrance(folders, settings)
    assert trouble(folders, settings, entrance) == Trouble.NEEDS_PASSWORD
    entrance.offer(LOGIN, "a wrong password")
    assert trouble(folders, settings, entrance) == Trouble.WRONG_PASSWORD
    entrance.offer(LOGIN, PASSWORD)
    memory = open_memory(folders, settings, entrance=entrance)
    assert (memory.agent.login, memory.agent.role) == (LOGIN, "supervisor")
    assert settings.agent_login == LOGIN
    memory.close()


def test_that_somebody_came_is_on_record(folders: Folders, address: str, team: Server) -> None:
    settings = Settings({"database.url": address})
    entrance = Entrance(folders, settings)
    entrance.offer(LOGIN, PASSWORD)
    memory = open_memory(folders, settings, entrance=entrance)
    with psycopg.connect(team.url(NAME)) as owner:
        last = owner.execute(
            "SELECT actor, action FROM audit_entries ORDER BY number DESC LIMIT 1"
        ).fetchone()
    assert last == (str(memory.agent.id), "sign_in")
    memory.close()


def test_a_server_is_not_asked_again_with_what_it_has_refused(
    folders: Folders, address: str, team: Server
) -> None:
    settings = Settings({"database.url": address})
    entrance = Entrance(folders, settings)
    entrance.offer(LOGIN, "a wrong password")
    for _ in range(5):  # whatever the desk asks in the meantime
        assert trouble(folders, settings, entrance) == Trouble.WRONG_PASSWORD
    assert entrance.throttle.wait_seconds() == 0  # it was one wrong password, not five


def test_guessing_becomes_slow(folders: Folders, address: str) -> None:
    settings = Settings({"database.url": address})
    entrance = Entrance(folders, settings)
    for _ in range(FREE_TRIES):
        entrance.offer(LOGIN, "a wrong password")
        assert trouble(folders, settings, entrance) == Trouble.WRONG_PASSWORD
    entrance.offer(LOGIN, PASSWORD)
    assert trouble(folders, settings, Entrance(folders, settings)) == Trouble.THROTTLED


def test_somebody_nobody_has_taken_in_is_told_so(folders: Folders, address: str, team: Server) -> None:
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        owner.execute("DELETE FROM agents WHERE login = 'supervisor1'")
    settings = Settings({"database.url": address})
    entrance = Entrance(folders, settings)
    entrance.offer(LOGIN, PASSWORD)
    assert trouble(folders, settings, entrance) == Trouble.NO_ACCESS


def test_a_file_asks_only_those_who_chose_a_password(folders: Folders) -> None:
    settings = Settings({"agent.login": "sara"})
    entrance = Entrance(folders, settings)
    open_memory(folders, settings, entrance=entrance).close()
    assert not entrance.is_in_use
    entrance.local.choose("sara", PASSWORD)
    assert entrance.is_in_use
    assert trouble(folders, settings, entrance) == Trouble.NEEDS_PASSWORD
    entrance.offer("sara", "a wrong password")
    assert trouble(folders, settings, entrance) == Trouble.WRONG_PASSWORD
    entrance.offer("sara", PASSWORD)
    open_memory(folders, settings, entrance=entrance).close()
    entrance.forget()
    assert trouble(folders, settings, entrance) == Trouble.NEEDS_PASSWORD


def test_who_came_is_taken_for_granted_at_the_next_start(folders: Folders) -> None:
    """A ticket may name somebody otherwise than the computer does; an address that names somebody counts."""
    settings = Settings({"database.url": "postgresql://db.example.com/hatif?require_auth=gss"})
    entrance = Entrance(folders, settings)
    entrance.note_who_came("sara.k")
    assert Entrance(folders, settings).login == "sara.k"
    named = Settings({"database.url": "postgresql://sara@db.example.com/hatif"})
    Entrance(folders, named).note_who_came("omar")
    assert (Entrance(folders, named).login, named.agent_login) == ("sara", "")


def test_another_person_takes_the_place_of_the_one_in_the_address(folders: Folders) -> None:
    settings = Settings({"database.url": "postgresql://sara@db.example.com:5433/hatif"})
    entrance = Entrance(folders, settings)
    assert (entrance.login, entrance.place) == ("sara", "db.example.com/hatif")
    assert entrance.keyring_name == "database:sara@db.example.com/hatif"
    entrance.offer("omar", PASSWORD)
    assert entrance.login == "omar"
    assert settings.database_url == "postgresql://db.example.com:5433/hatif"
