"""Who may do what on a team's server: schema, roles, row rules, grants, passwords, the record of deeds."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.doctor.asking import Server, row
from app.doctor.finding import Grade
from app.models.migrations import HEAD, REVISIONS
from app.models.permissions import ALLOWED, SEEN_WHEN, VERBS, GroupRole
from app.models.server import sight
from app.models.server.owner import OWNER

_INIT = "hatif db init --database postgresql://…, as whoever owns the database"


def _schema(server: Server) -> Iterator[tuple[Any, ...]]:
    if row(server, "SELECT to_regclass('public.alembic_version')")[0] is None:
        yield Grade.PROBLEM, "there are no tables of Hatif here", "hatif db upgrade, then hatif db init"
        return
    present = row(server, "SELECT version_num FROM alembic_version")[0]
    if present == HEAD:
        yield Grade.OK, f"the schema is of version {HEAD}"
    elif present in REVISIONS:
        yield Grade.PROBLEM, f"the schema is of version {present}, this Hatif's is {HEAD}", "hatif db upgrade"
    else:
        yield Grade.PROBLEM, f"the schema {present} is a newer Hatif's", "install that version"


def _roles(server: Server) -> Iterator[tuple[Any, ...]]:
    wanted = [OWNER, *(group.value for group in GroupRole)]
    found = dict(
        server.execute(
            "SELECT rolname, rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole FROM pg_roles"
            " WHERE rolname = ANY(%s)",
            [wanted],
        ).fetchall()
    )
    if missing := [name for name in wanted if name not in found]:
        yield Grade.PROBLEM, f"these roles are missing: {', '.join(missing)}", _INIT
        return
    if mighty := [name for name, is_mighty in found.items() if is_mighty]:
        yield (
            Grade.PROBLEM,
            f"may more than they should: {', '.join(mighty)}",
            "ALTER ROLE … NOLOGIN NOSUPERUSER",
        )
    above = row(
        server,
        "SELECT count(DISTINCT members.oid) FROM pg_auth_members"
        " JOIN pg_roles AS members ON members.oid = member JOIN pg_roles AS groups ON groups.oid = roleid"
        " WHERE groups.rolname = ANY(%s) AND (members.rolsuper OR members.rolbypassrls)",
        [[group.value for group in GroupRole]],
    )[0]
    if above:
        text = f"{above} people are above the row rules"
        yield Grade.PROBLEM, text, "ALTER ROLE … NOSUPERUSER NOBYPASSRLS, or take them out of the groups"
    elif not mighty:
        yield Grade.OK, "owner and groups are there, and nobody in them is above the rules"


def _rules(server: Server) -> Iterator[tuple[Any, ...]]:
    open_tables = server.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)"
        " AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1",
        [list(SEEN_WHEN)],
    ).fetchall()
    if open_tables:
        names = ", ".join(name for (name,) in open_tables)
        yield Grade.PROBLEM, f"whose rows are seen is not forced in: {names}", _INIT
    others = row(
        server,
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)"
        " AND pg_get_userbyid(relowner) <> %s",
        [list(ALLOWED), OWNER],
    )[0]
    if others:
        yield Grade.PROBLEM, f"{others} tables do not belong to {OWNER}", _INIT
    missing = server.execute(
        "SELECT wanted FROM unnest(%s::text[]) AS wanted WHERE to_regprocedure(wanted) IS NULL ORDER BY 1",
        [[*sight.NAMES, sight.REVEAL_LINES]],
    ).fetchall()
    if missing:
        names = ", ".join(name for (name,) in missing)
        yield Grade.PROBLEM, f"the row rules are those of an earlier version: {names} is missing", _INIT
    if not open_tables and not others and not missing:
        yield Grade.OK, f"the row rules of {len(SEEN_WHEN)} tables are forced"


def _grants(server: Server) -> Iterator[tuple[Any, ...]]:
    found = server.execute(
        "SELECT g, t, v, has_table_privilege(g, t, v) FROM unnest(%s::text[]) AS g, unnest(%s::text[]) AS t,"
        " unnest(%s::text[]) AS v WHERE to_regclass(t) IS NOT NULL"
        " AND EXISTS (SELECT FROM pg_roles WHERE rolname = g)",
        [[group.value for group in GroupRole], list(ALLOWED), list(VERBS.values())],
    ).fetchall()
    letters = {verb: letter for letter, verb in VERBS.items()}
    place = {group.value: number for number, group in enumerate(GroupRole)}
    wrong = [
        f"{group} {'may' if may else 'may not'} {verb} {table}"
        for group, table, verb, may in found
        if may != (letters[verb] in ALLOWED[table][place[group]])
    ]
    if wrong:
        rest = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        yield Grade.PROBLEM, f"grants differ: {', '.join(wrong[:3])}{rest}", _INIT
    elif found:
        yield Grade.OK, f"{len(found)} grants are as documented"


def _encryption(server: Server) -> Iterator[tuple[Any, ...]]:
    is_on, how = row(server, "SELECT current_setting('ssl'), current_setting('password_encryption')")
    if is_on != "on":
        grade = Grade.NOTE if server.info.host in ("", "localhost", "127.0.0.1") else Grade.PROBLEM
        yield grade, "the server offers no TLS", "ssl = on with a certificate, in postgresql.conf"
    if how != "scram-sha-256":
        yield Grade.PROBLEM, f"new passwords are kept as {how}", "password_encryption = 'scram-sha-256'"
    weak = server.execute(
        "SELECT line_number, auth_method FROM pg_hba_file_rules"
        " WHERE type IN ('host', 'hostnossl', 'hostssl')"
        " AND (auth_method IN ('trust', 'password', 'md5') OR type IN ('host', 'hostnossl'))"
        " AND auth_method <> 'reject'"
        " AND NOT coalesce(address, '') = ANY('{127.0.0.1,::1,localhost}'::text[])"
    ).fetchall()
    for line, method in weak:
        text = f"line {line} of pg_hba.conf lets people in by {method}, or without TLS"
        yield Grade.PROBLEM, text, "hostssl … scram-sha-256 (or gss)"
    if is_on == "on" and how == "scram-sha-256" and not weak:
        yield Grade.OK, "TLS is on, passwords are proved by SCRAM"


def _passwords(server: Server) -> Iterator[tuple[Any, ...]]:
    old = row(
        server,
        "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword IS NOT NULL"
        " AND rolpassword NOT LIKE 'SCRAM-SHA-256$%%'",
        [],
    )[0]
    if old:
        yield Grade.PROBLEM, f"{old} passwords are kept in an older way", "hatif agents reset LOGIN, for each"
    else:
        yield Grade.OK, "every password is kept as what proves it"


def _record(server: Server) -> Iterator[tuple[Any, ...]]:
    guards = row(
        server,
        "SELECT count(*) FROM pg_trigger WHERE tgrelid = to_regclass('audit_entries') AND NOT tgisinternal"
        " AND tgenabled IN ('O', 'A')",
    )[0]
    if guards < 3:
        yield (
            Grade.PROBLEM,
            "the record of deeds is not guarded",
            "hatif db verify-audit, then make the guards anew",
        )
    else:
        yield Grade.OK, "the record of deeds is guarded (hatif db verify-audit follows it)"


CHECKS: dict[str, Callable[[Server], Iterable[tuple[Any, ...]]]] = {
    "schema": _schema,
    "roles": _roles,
    "rows": _rules,
    "grants": _grants,
    "encryption": _encryption,
    "passwords": _passwords,
    "record": _record,
}
