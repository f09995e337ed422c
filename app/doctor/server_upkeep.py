"""How a team's server is kept: version, text, clock, tidiness, durability, room, copies, pools."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app import times
from app.doctor.asking import Server, row
from app.doctor.finding import Grade
from app.models.upgrade import OLDEST_SERVER

CLOCK_NOTE_SECONDS, CLOCK_PROBLEM_SECONDS = 2.0, 60.0
CONNECTIONS_PERCENT = 80
OLD_TRANSACTIONS = 1_000_000_000  # a server stops taking changes at twice as many
_REAL = "synchronous_commit = on, fsync = on, full_page_writes = on in postgresql.conf"


def _version(server: Server) -> Iterator[tuple[Any, ...]]:
    number = server.info.server_version
    major, minor = divmod(number, 10_000)
    if major < OLDEST_SERVER:
        text = f"PostgreSQL {major}.{minor} is too old"
        yield Grade.PROBLEM, text, f"upgrade the server to {OLDEST_SERVER} or newer"
    else:
        yield Grade.OK, f"PostgreSQL {major}.{minor}"


def _text(server: Server) -> Iterator[tuple[Any, ...]]:
    encoding, ctype, language = row(
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
    installed = row(
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


def _clock(server: Server) -> Iterator[tuple[Any, ...]]:
    before = times.now()
    there = row(server, "SELECT clock_timestamp()")[0]
    after = times.now()
    apart = abs((there - (before + (after - before) / 2)).total_seconds())
    grade = Grade.OK if apart < CLOCK_NOTE_SECONDS else Grade.NOTE
    grade = grade if apart < CLOCK_PROBLEM_SECONDS else Grade.PROBLEM
    remedy = "" if grade is Grade.OK else "set both clocks by the network (NTP)"
    yield grade, f"this computer's clock and the server's are {apart:.1f} s apart", remedy


def _upkeep(server: Server) -> Iterator[tuple[Any, ...]]:
    is_on, age = row(
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
    long = row(
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
    off = [name for name in settings if row(server, "SELECT current_setting(%s)", [name])[0] == "off"]
    if off:
        yield Grade.PROBLEM, f"off: {', '.join(off)}; a power cut may lose what was saved", _REAL
    else:
        yield Grade.OK, "what is saved outlives a power cut"


def _connections(server: Server) -> Iterator[tuple[Any, ...]]:
    most, used = row(
        server,
        "SELECT current_setting('max_connections')::int, (SELECT count(*) FROM pg_stat_activity"
        " WHERE backend_type = 'client backend')",
    )
    share = 100 * used // most
    grade = Grade.NOTE if share >= CONNECTIONS_PERCENT else Grade.OK
    remedy = "raise max_connections: each desk holds two, a supervisor's three" if grade is Grade.NOTE else ""
    yield grade, f"{used} of {most} connections are in use", remedy


def _copies(server: Server) -> Iterator[tuple[Any, ...]]:
    is_copy, is_read_only = row(
        server, "SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on'"
    )
    if is_copy:
        yield Grade.PROBLEM, "this server is a copy that takes no changes", "name the server it follows"
    elif is_read_only:
        text = "this database takes no changes"
        yield Grade.PROBLEM, text, "ALTER DATABASE … SET default_transaction_read_only = off"
    else:
        yield Grade.OK, "the server takes changes"
    dead = row(server, "SELECT count(*) FROM pg_replication_slots WHERE NOT active")[0]
    if dead:
        text = f"{dead} copies have not been seen lately, and the disk fills with what is kept for them"
        yield Grade.NOTE, text, "start them again, or pg_drop_replication_slot"


def _pool(server: Server) -> Iterator[tuple[Any, ...]]:
    if row(server, "SELECT pg_backend_pid()")[0] != server.info.backend_pid:
        text = (
            "a pool (PgBouncer) stands in between: what others change is heard later, and nothing is pushed"
        )
        yield Grade.NOTE, text, "let supervisors' desks connect to the server itself"
    else:
        yield Grade.OK, "no pool stands in between"


CHECKS: dict[str, Callable[[Server], Iterable[tuple[Any, ...]]]] = {
    "version": _version,
    "text": _text,
    "extensions": _extensions,
    "clock": _clock,
    "upkeep": _upkeep,
    "durability": _durability,
    "connections": _connections,
    "copies": _copies,
    "pool": _pool,
}
