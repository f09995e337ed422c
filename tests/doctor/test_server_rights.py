"""Who may do what is spoilt in one way after the other, and the doctor says so each time."""

from collections.abc import Iterator

import psycopg
import pytest

from app.doctor import server_rights
from app.doctor.finding import Grade
from app.models.migrations import HEAD
from app.models.permissions import GroupRole
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME

Owner = psycopg.Connection


@pytest.fixture
def owner(team: Server) -> Iterator[Owner]:
    """Return a connection of whoever runs the server."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        yield owner


def problems(team: Server, check: str) -> list[str]:
    """Return what one check calls a problem now."""
    with psycopg.connect(team.url(NAME)) as server:
        return [text for grade, text, *_rest in server_rights.CHECKS[check](server) if grade is Grade.PROBLEM]


@pytest.mark.parametrize(
    ("check", "spoil", "mend", "said"),
    [
        (
            "rows",
            "ALTER TABLE customers NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE customers FORCE ROW LEVEL SECURITY",
            "not forced in: customers",
        ),
        (
            "rows",
            "ALTER TABLE notes OWNER TO owner",
            "ALTER TABLE notes OWNER TO hatif_owner",
            "1 tables do not belong",
        ),
        (
            "rows",
            "ALTER FUNCTION reveal_lines(uuid, text, text) RENAME TO told_lines",
            "ALTER FUNCTION told_lines(uuid, text, text) RENAME TO reveal_lines",
            "of an earlier version: reveal_lines",
        ),
        (
            "grants",
            "GRANT DELETE ON calls TO hatif_agent",
            "REVOKE DELETE ON calls FROM hatif_agent",
            "hatif_agent may DELETE calls",
        ),
        (
            "grants",
            "REVOKE SELECT ON calls FROM hatif_bridge",
            "GRANT SELECT ON calls TO hatif_bridge",
            "hatif_bridge may not SELECT calls",
        ),
        (
            "roles",
            f"ALTER ROLE {LOGINS[GroupRole.AGENT]} BYPASSRLS",
            f"ALTER ROLE {LOGINS[GroupRole.AGENT]} NOBYPASSRLS",
            "1 people are above",
        ),
        (
            "roles",
            "ALTER ROLE hatif_owner LOGIN",
            "ALTER ROLE hatif_owner NOLOGIN",
            "may more than they should",
        ),
        (
            "record",
            "ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_stay",
            "ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_stay",
            "not guarded",
        ),
        (
            "schema",
            "UPDATE alembic_version SET version_num = '9999'",
            "UPDATE alembic_version SET version_num = '{head}'",
            "a newer Hatif's",
        ),
        (
            "schema",
            "UPDATE alembic_version SET version_num = '0003'",
            "UPDATE alembic_version SET version_num = '{head}'",
            "of version 0003",
        ),
        (
            "encryption",
            f"ALTER DATABASE {NAME} SET password_encryption = 'md5'",
            f"ALTER DATABASE {NAME} RESET password_encryption",
            "kept as md5",
        ),
        (
            "passwords",
            "CREATE ROLE ancient LOGIN PASSWORD 'md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
            "DROP ROLE ancient",
            "1 passwords are kept in an older way",
        ),
    ],
)
def test_each_fault_is_named(
    team: Server, owner: Owner, check: str, spoil: str, mend: str, said: str
) -> None:
    owner.execute(spoil.encode())
    try:
        texts = problems(team, check)
    finally:
        owner.execute(mend.format(head=HEAD).encode())
    assert [text for text in texts if said in text], texts
    assert problems(team, check) == []
