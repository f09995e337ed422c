"""Logins of a server's people."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from app.errors import BadInput
from app.models.permissions import GroupRole
from app.models.server import logins
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, PASSWORD


@pytest.fixture
def owner(team: Server) -> Iterator[psycopg.Connection]:
    """Return a connection of whoever set the server up; Omar's login is taken away in the end."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        logins.add(owner, "omar", GroupRole.AGENT, PASSWORD)
        yield owner
        owner.execute("DROP ROLE omar")


def groups_of(owner: psycopg.Connection, login: str) -> set[str]:
    """Return the groups a login belongs to."""
    rows = owner.execute(
        "SELECT roleid::regrole::text FROM pg_auth_members WHERE member = %s::regrole", [login]
    )
    return {name for (name,) in rows}


@pytest.mark.parametrize("login", ["", "pg_me", "hatif_admin", "x" * 41, "line\nbreak"])
def test_a_login_that_could_be_mistaken_is_refused(login: str) -> None:
    with pytest.raises(BadInput, match="a login has"):
        logins.check_login(login)


def test_a_login_is_given_once_and_with_a_password_worth_the_name(owner: psycopg.Connection) -> None:
    with pytest.raises(BadInput, match="already"):
        logins.add(owner, "omar", GroupRole.AGENT, PASSWORD)
    with pytest.raises(BadInput, match="at least 10"):
        logins.reset(owner, "omar", "short")


def test_the_server_never_learns_a_password(owner: psycopg.Connection) -> None:
    everybody = [*LOGINS.values(), "omar"]
    proofs = owner.execute(
        "SELECT rolpassword FROM pg_authid WHERE rolname = ANY(%s)", [everybody]
    ).fetchall()
    assert len(proofs) == len(everybody)
    assert all(proof.startswith("SCRAM-SHA-256$") for (proof,) in proofs)


def test_a_disabled_login_is_cut_off_until_it_is_given_a_new_password(
    team: Server, owner: psycopg.Connection
) -> None:
    his = psycopg.connect(team.url(NAME, "omar"))
    logins.disable(owner, "omar")
    with pytest.raises(psycopg.OperationalError):
        his.execute("SELECT 1")
    his.close()
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(team.url(NAME, "omar"))
    logins.reset(owner, "omar", PASSWORD)
    psycopg.connect(team.url(NAME, "omar")).close()


def test_a_login_moves_from_group_to_group(owner: psycopg.Connection) -> None:
    assert groups_of(owner, "omar") == {"hatif_agent"}
    logins.move(owner, "omar", GroupRole.SUPERVISOR)
    assert groups_of(owner, "omar") == {"hatif_supervisor"}


def test_people_change_their_own_password_and_no_other(team: Server, owner: psycopg.Connection) -> None:
    before = owner.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'omar'").fetchone()
    with psycopg.connect(team.url(NAME, "omar")) as his:
        logins.change_own(his, "another long password")
    after = owner.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'omar'").fetchone()
    assert before != after
    with (
        psycopg.connect(team.url(NAME, "omar")) as his,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        his.execute(sql.SQL("ALTER ROLE {} PASSWORD 'x'").format(sql.Identifier(LOGINS[GroupRole.ADMIN])))
