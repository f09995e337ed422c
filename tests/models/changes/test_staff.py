"""People are taken in and let go, on a file and on a server."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import staff
from app.models.database import Database
from app.models.queries import staff as staff_queries
from app.models.rows.staff import NewAgent, StaffRow
from tests.models.postgres import Server
from tests.models.teams import NAME, PASSWORD, emptied

OMAR = NewAgent("omar", name="عمر", role="supervisor", team="day")


@pytest.fixture
def file(file_template: Path, tmp_path: Path) -> Iterator[Database]:
    """Return an empty file."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
def shared(team: Server) -> Iterator[Database]:
    """Return a team's empty server; whoever was taken in there is taken away again."""
    database = Database.open(emptied(team))
    yield database
    database.close()
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        owner.execute("TRUNCATE agents, teams, brands CASCADE")
        owner.execute("DROP ROLE IF EXISTS omar")


def listed(database: Database) -> list[StaffRow]:
    """Return everybody."""
    with database.reading() as session:
        return staff_queries.staff(session)


def take_in(database: Database, new: NewAgent = OMAR, password: str = PASSWORD) -> None:
    """Make the team, and take somebody in."""
    with database.writing() as session:
        staff.add_team(session, "day", brand="ours")
        staff.take_in(session, new, password)


def test_a_file_knows_people_without_passwords(file: Database) -> None:
    take_in(file)
    assert listed(file) == [StaffRow("omar", "عمر", "", "supervisor", "day", "", "", is_disabled=False)]
    with file.writing() as session:
        staff.disable(session, "omar")
        with pytest.raises(BadInput, match="only a server keeps passwords"):
            staff.reset(session, "omar", PASSWORD)
    assert listed(file)[0].is_disabled
    with file.writing() as session:
        staff.enable(session, "omar")
        staff.change(session, "omar", role="admin", team="")
    (person,) = listed(file)
    assert (person.is_disabled, person.role, person.team) == (False, "admin", "")


def test_every_deed_is_on_record(file: Database) -> None:
    take_in(file)
    with file.writing() as session:
        staff.change(session, "omar", role="agent")
        staff.disable(session, "omar")
    with file.reading() as session:
        deeds = session.scalars(select(AuditEntry.action).order_by(AuditEntry.number)).all()
    assert deeds == ["add", "add", "add", "change_role", "disable"]


def test_what_cannot_be_is_said(file: Database) -> None:
    take_in(file)
    with file.writing() as session:
        with pytest.raises(BadInput, match="no team night; there are: day"):
            staff.take_in(session, NewAgent("huda", team="night"), PASSWORD)
        with pytest.raises(BadInput, match="already"):
            staff.take_in(session, OMAR, PASSWORD)
        with pytest.raises(BadInput, match="a role is one of agent, supervisor, admin"):
            staff.take_in(session, NewAgent("huda", role="boss"), PASSWORD)
        with pytest.raises(BadInput, match="there is no agent nobody"):
            staff.disable(session, "nobody")
        with pytest.raises(BadInput, match="does not begin with"):
            staff.take_in(session, NewAgent("hatif_owner"), PASSWORD)
        with pytest.raises(BadInput, match="there is a team day already"):
            staff.add_team(session, "day", brand="")


def test_a_server_gives_a_login_in_the_group_of_the_role(shared: Database, team: Server) -> None:
    take_in(shared)
    assert [(person.role, person.group) for person in listed(shared)] == [("supervisor", "supervisor")]
    his = Database.open(team.url(NAME, "omar"))
    with his.reading() as session:
        assert staff_queries.role_on_server(session) == "supervisor"
    his.close()
    with shared.writing() as session:
        staff.change(session, "omar", role="agent")
    assert listed(shared)[0].group == "agent"
    with shared.writing() as session:
        staff.disable(session, "omar")
        with pytest.raises(BadInput, match="another password instead"):
            staff.enable(session, "omar")
    with pytest.raises(psycopg.OperationalError, match="not permitted"):
        psycopg.connect(team.url(NAME, "omar"))
    with shared.writing() as session:
        staff.reset(session, "omar", PASSWORD)
    psycopg.connect(team.url(NAME, "omar")).close()
    assert not listed(shared)[0].is_disabled


def test_who_could_not_be_taken_in_has_no_login_either(shared: Database, team: Server) -> None:
    """The row and the login are one transaction."""
    with pytest.raises(BadInput, match="at least 10"):
        take_in(shared, password="short")
    assert listed(shared) == []

    def fails_later() -> None:
        with shared.writing() as session:
            staff.take_in(session, NewAgent("omar"), PASSWORD)
            raise BadInput("something else")

    with pytest.raises(BadInput, match="something else"):
        fails_later()
    with psycopg.connect(team.url(NAME)) as owner:
        role = sql.SQL("SELECT count(*) FROM pg_roles WHERE rolname = 'omar'")
        assert owner.execute(role).fetchone() == (0,)
