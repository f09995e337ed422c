"""A team's PostgreSQL server: what is wrong with it, and how it is mended."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

from psycopg import Connection, Error
from sqlalchemy.engine import URL, make_url

from app import times
from app.doctor.finding import Finding, Grade
from app.errors import AppError
from app.models.migrations import HEAD, REVISIONS
from app.models.permissions import ALLOWED, SEEN_WHEN, VERBS, GroupRole
from app.models.rows.troubles import Trouble
from app.models.server import certificate, direct, door, refusals
from app.models.server.owner import OWNER
from app.models.upgrade import OLDEST_SERVER

CERTIFICATE_SOON = timedelta(days=30)
CLOCK_NOTE_SECONDS, CLOCK_PROBLEM_SECONDS = 2.0, 60.0
CONNECTIONS_PERCENT = 80
OLD_TRANSACTIONS = 1_000_000_000  # a server stops taking changes at twice as many
_INIT = "hatif db init --database postgresql://…, as whoever owns the database"
_REAL = "synchronous_commit = on, fsync = on, full_page_writes = on in postgresql.conf"

Server = Connection[Any]


def look(address: str, *, password: str = "", authority: str = "") -> Iterator[Finding]:
    """Look at a server from here: the way there first, then the server itself."""
    url = make_url(address)
    yield from _way(url, authority)
    try:
        server = direct.connect(url, password=password, authority=authority)
    except AppError as error:
        yield Finding("sign-in", Grade.PROBLEM, str(error), "nothing else could be looked at")
        return
    with server:
        for name, check in CHECKS.items():
            yield from _findings(name, check, server)


def _findings(
    name: str, check: Callable[[Server], Iterable[tuple[Any, ...]]], server: Server
) -> Iterator[Finding]:
    """One check that may not look at something must not hide what the others see."""
    try:
        for grade, *words in check(server):
            yield Finding(name, grade, *words)
    except Error as error:
        text = f"this could not be looked at ({type(error).__name__})"
        yield Finding(name, Grade.NOTE, text, "look again as whoever owns the server")


def _way(url: URL, authority: str) -> Iterator[Finding]:
    if door.is_here(url):
        yield Finding("way", Grade.OK, "the server is on this computer")
        return
    for name, value in door.weakened(url).items():
        yield Finding("way", Grade.NOTE, f"{name} is {value}", "leave it away, and the strictest is used")
    looked = certificate.look(url, authority)
    if looked.trouble is not None:
        text = refusals.sentence(looked.trouble, url.database or "")
        grade = Grade.NOTE if looked.trouble is Trouble.AWAY else Grade.PROBLEM
        yield Finding("way", grade, text)
    elif looked.until is not None and looked.until - times.now() < CERTIFICATE_SOON:
        yield Finding(
            "way", Grade.NOTE, f"the certificate ends on {looked.until:%Y-%m-%d}", "renew it before"
        )
    else:
        yield Finding("way", Grade.OK, "the certificate is trusted, and the server's own")


def _version(server: Server) -> Iterator[tuple[Any, ...]]:
    number = server.info.server_version
    major, minor = divmod(number, 10_000)
    if major < OLDEST_SERVER:
        text = f"PostgreSQL {major}.{minor} is too old"
        yield Grade.PROBLEM, text, f"upgrade the server to {OLDEST_SERVER} or newer"
    else:
        yield Grade.OK, f"PostgreSQL {major}.{minor}"


def _text(server: Server) -> Iterator[tuple[Any, ...]]:
    encoding, ctype, language = _row(
        server,
        "SELECT pg_encoding_to_char(encoding), datctype, current_setting('lc_messages') FROM pg_database"
        " WHERE datname = current_database()",
    )
    if encoding != "UTF8":
        yield (
            Grade.PROBLEM,
            f"the database is written in {encoding}",
            "make it anew: CREATE DATABASE … ENCODING 'UTF8'",
        )
    elif ctype in ("C", "POSIX"):
        text = f"the locale {ctype} knows no letters but a to z: mistyped Arabic names are found less well"
        yield Grade.NOTE, text, "make the database with LC_CTYPE 'C.UTF-8' or a language's own"
    else:
        yield Grade.OK, f"{encoding}, {ctype}"
    if language and not language.startswith(("en", "C", "POSIX")):
        text = f"the server speaks {language}: some refusals are told apart less well"
        yield Grade.NOTE, text, "lc_messages = 'C' in postgresql.conf"


def _extensions(server: Server) -> Iterator[tuple[Any, ...]]:
    installed = _row(
        server,
        "SELECT (SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'),"
        " (SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm')",
    )
    if installed[0]:
        yield Grade.OK, "pg_trgm is there"
    elif installed[1]:
        yield Grade.OK, "pg_trgm is not installed; nothing needs it"
    else:
        yield Grade.OK, "the server has no pg_trgm; nothing needs it"


def _schema(server: Server) -> Iterator[tuple[Any, ...]]:
    if _row(server, "SELECT to_regclass('public.alembic_version')")[0] is None:
        yield Grade.PROBLEM, "there are no tables of Hatif here", "hatif db upgrade, then hatif db init"
        return
    present = _row(server, "SELECT version_num FROM alembic_version")[0]
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
    above = _row(
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
    others = _row(
        server,
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)"
        " AND pg_get_userbyid(relowner) <> %s",
        [list(ALLOWED), OWNER],
    )[0]
    if others:
        yield Grade.PROBLEM, f"{others} tables do not belong to {OWNER}", _INIT
    if not open_tables and not others:
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
    is_on, how = _row(server, "SELECT current_setting('ssl'), current_setting('password_encryption')")
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
    old = _row(
        server,
        "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword IS NOT NULL"
        " AND rolpassword NOT LIKE 'SCRAM-SHA-256$%%'",
        [],
    )[0]
    if old:
        yield Grade.PROBLEM, f"{old} passwords are kept in an older way", "hatif agents reset LOGIN, for each"
    else:
        yield Grade.OK, "every password is kept as what proves it"


def _clock(server: Server) -> Iterator[tuple[Any, ...]]:
    before = times.now()
    there = _row(server, "SELECT clock_timestamp()")[0]
    after = times.now()
    apart = abs((there - (before + (after - before) / 2)).total_seconds())
    grade = Grade.OK if apart < CLOCK_NOTE_SECONDS else Grade.NOTE
    grade = grade if apart < CLOCK_PROBLEM_SECONDS else Grade.PROBLEM
    remedy = "" if grade is Grade.OK else "set both clocks by the network (NTP)"
    yield grade, f"this computer's clock and the server's are {apart:.1f} s apart", remedy


def _upkeep(server: Server) -> Iterator[tuple[Any, ...]]:
    is_on, age = _row(
        server,
        "SELECT current_setting('autovacuum'), (SELECT max(age(datfrozenxid)) FROM pg_database)",
    )
    if is_on != "on":
        yield (
            Grade.PROBLEM,
            "autovacuum is off: the server grows and slows",
            "autovacuum = on in postgresql.conf",
        )
    if age > OLD_TRANSACTIONS:
        yield (
            Grade.PROBLEM,
            f"{age:,} transactions are not cleared away",
            "VACUUM FREEZE, before the server stops",
        )
    if is_on == "on" and age <= OLD_TRANSACTIONS:
        yield Grade.OK, "the server keeps itself tidy"
    long = _row(
        server,
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND xact_start < clock_timestamp() - interval '5 minutes' AND pid <> pg_backend_pid()",
    )[0]
    if long:
        yield (
            Grade.NOTE,
            f"{long} transactions are open for more than five minutes",
            "look into pg_stat_activity",
        )


def _durability(server: Server) -> Iterator[tuple[Any, ...]]:
    settings = ("fsync", "full_page_writes", "synchronous_commit")
    off = [name for name in settings if _row(server, "SELECT current_setting(%s)", [name])[0] == "off"]
    if off:
        yield Grade.PROBLEM, f"off: {', '.join(off)}; a power cut may lose what was saved", _REAL
    else:
        yield Grade.OK, "what is saved outlives a power cut"


def _connections(server: Server) -> Iterator[tuple[Any, ...]]:
    most, used = _row(
        server,
        "SELECT current_setting('max_connections')::int, (SELECT count(*) FROM pg_stat_activity"
        " WHERE backend_type = 'client backend')",
    )
    share = 100 * used // most
    grade = Grade.NOTE if share >= CONNECTIONS_PERCENT else Grade.OK
    remedy = "raise max_connections: each desk holds two, a supervisor's three" if grade is Grade.NOTE else ""
    yield grade, f"{used} of {most} connections are in use", remedy


def _copies(server: Server) -> Iterator[tuple[Any, ...]]:
    is_copy, is_read_only = _row(
        server, "SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on'"
    )
    if is_copy:
        yield Grade.PROBLEM, "this server is a copy that takes no changes", "name the server it follows"
    elif is_read_only:
        text = "this database takes no changes"
        yield Grade.PROBLEM, text, "ALTER DATABASE … SET default_transaction_read_only = off"
    else:
        yield Grade.OK, "the server takes changes"
    dead = _row(server, "SELECT count(*) FROM pg_replication_slots WHERE NOT active")[0]
    if dead:
        text = f"{dead} copies have not been seen lately, and the disk fills with what is kept for them"
        yield Grade.NOTE, text, "start them again, or pg_drop_replication_slot"


def _pool(server: Server) -> Iterator[tuple[Any, ...]]:
    if _row(server, "SELECT pg_backend_pid()")[0] != server.info.backend_pid:
        text = (
            "a pool (PgBouncer) stands in between: what others change is heard later, and nothing is pushed"
        )
        yield Grade.NOTE, text, "let supervisors' desks connect to the server itself"
    else:
        yield Grade.OK, "no pool stands in between"


def _record(server: Server) -> Iterator[tuple[Any, ...]]:
    guards = _row(
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


def _row(server: Server, statement: str, values: list[Any] | None = None) -> tuple[Any, ...]:
    row = server.execute(statement.encode(), values).fetchone()
    return row if row is not None else (None,)


CHECKS: dict[str, Callable[[Server], Iterable[tuple[Any, ...]]]] = {
    "version": _version,
    "text": _text,
    "extensions": _extensions,
    "schema": _schema,
    "roles": _roles,
    "rows": _rules,
    "grants": _grants,
    "encryption": _encryption,
    "passwords": _passwords,
    "clock": _clock,
    "upkeep": _upkeep,
    "durability": _durability,
    "connections": _connections,
    "copies": _copies,
    "pool": _pool,
    "record": _record,
}
