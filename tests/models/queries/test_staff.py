"""Who works here, and what the server makes of them."""

import psycopg
from sqlalchemy import text

from app.models.database import Database
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.queries import staff
from app.models.rows.agents import AgentRow
from tests.models import builders
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME

NOBODY = AgentRow(new_key(), "agent1", "", "", "admin", "")


def test_everybody_is_listed_by_login(database: Database) -> None:
    with database.writing() as session:
        builders.agent(session, "sara")
        builders.agent(session, "omar")
    with database.reading() as session:
        assert [person.login for person in staff.staff(session)] == ["omar", "sara"]


def test_the_role_is_the_servers_whatever_the_row_says(team: Server) -> None:
    for group, login in LOGINS.items():
        database = Database.open(team.url(NAME, login))
        with database.reading() as session:
            assert staff.as_seen_by_server(session, NOBODY).role == group.removeprefix("hatif_")
        database.close()


def test_whoever_is_in_two_groups_has_the_mightier(team: Server) -> None:
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        owner.execute(f"GRANT {GroupRole.SUPERVISOR} TO {LOGINS[GroupRole.AGENT]}")
        database = Database.open(team.url(NAME, LOGINS[GroupRole.AGENT]))
        with database.reading() as session:
            assert staff.role_on_server(session) == "supervisor"
            assert session.scalar(text("SELECT current_user")) == LOGINS[GroupRole.AGENT]
        database.close()
        owner.execute(f"REVOKE {GroupRole.SUPERVISOR} FROM {LOGINS[GroupRole.AGENT]}")


def test_a_file_leaves_the_role_as_its_row_says(file_template: object) -> None:
    database = Database.open(f"sqlite:///{file_template}")
    with database.reading() as session:
        assert staff.as_seen_by_server(session, NOBODY) == NOBODY
    database.close()
