"""A real server is spoilt in one way after the other, and the doctor says so each time."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import psycopg
import pytest

from app import times
from app.doctor import server as doctor
from app.doctor.finding import Finding, Grade
from app.models.migrations import HEAD
from app.models.permissions import GroupRole
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME
from tests.servers import Secure

Owner = psycopg.Connection


@pytest.fixture
def owner(team: Server) -> Iterator[Owner]:
    """Return a connection of whoever runs the server."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        yield owner


def found(team: Server, check: str) -> list[Finding]:
    """Return what one check says now."""
    return [finding for finding in doctor.look(team.url(NAME)) if finding.check == check]


def problems(team: Server, check: str) -> list[str]:
    """Return what one check calls a problem now."""
    return [finding.text for finding in found(team, check) if finding.grade is Grade.PROBLEM]


def test_a_server_that_was_set_up_is_well_but_for_what_tests_leave_off(team: Server) -> None:
    findings = list(doctor.look(team.url(NAME)))
    bad = {finding.check for finding in findings if finding.grade is Grade.PROBLEM}
    assert bad == {"durability"}  # the tests' server does not wait for its disk
    assert {finding.check for finding in findings} == {"way", *doctor.CHECKS}


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
            "copies",
            f"ALTER DATABASE {NAME} SET default_transaction_read_only = on",
            f"ALTER DATABASE {NAME} RESET default_transaction_read_only",
            "takes no changes",
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
        owner.execute("SET default_transaction_read_only = off")
        owner.execute(mend.format(head=HEAD).encode())
    assert [text for text in texts if said in text], texts
    assert problems(team, check) == []


def test_what_an_agent_may_not_look_at_hides_nothing_else(team: Server) -> None:
    findings = list(doctor.look(team.url(NAME, LOGINS[GroupRole.AGENT])))
    unseen = [finding.check for finding in findings if "could not be looked at" in finding.text]
    assert unseen == ["encryption", "passwords"]
    assert findings[-1].check == "record"


def test_clocks_that_disagree_are_noticed(team: Server, time_apart: Callable[[float], None]) -> None:
    time_apart(30)
    assert found(team, "clock")[0].grade is Grade.NOTE
    time_apart(7200)
    (clock,) = found(team, "clock")
    assert clock.grade is Grade.PROBLEM
    assert "7200.0 s apart" in clock.text or "7199.9 s" in clock.text


@pytest.fixture
def time_apart(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set this computer's clock off by some seconds."""
    real = times.now

    def set_off(seconds: float) -> None:
        monkeypatch.setattr(times, "now", lambda: real() + timedelta(seconds=seconds))

    return set_off


def test_a_server_elsewhere_shows_its_certificate_first(secure: Secure) -> None:
    url = secure.url() + "&reason=a+trial+here"
    authority = str(secure.authority.own.file)
    findings = list(doctor.look(url, password="a long password", authority=authority))
    assert (findings[0].check, findings[0].grade) == ("way", Grade.NOTE)
    assert "the certificate ends on" in findings[0].text
    findings = list(doctor.look(url, password="a wrong password", authority=authority))
    assert findings[-1].check == "sign-in"
    assert "check name and password" in findings[-1].text
    secure.server.certify(None)
    findings = list(doctor.look(url, password="a long password", authority=authority))
    assert [finding.grade for finding in findings] == [Grade.PROBLEM, Grade.PROBLEM]
    assert "offers no encryption" in findings[0].text
