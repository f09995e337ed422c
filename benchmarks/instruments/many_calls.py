"""Makes millions of calls within minutes: by the database itself, in the order of time, indexes last."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psycopg

from app.models import sqlite_file
from app.models.database import Database

DAYS, AGENTS, QUEUES = 730, 1_000, 40
FIRST = date(2024, 11, 1)
_FILLED = ("customers", "interactions", "calls", "wrap_ups", "satisfactions", "script_uses")
_MARKED = ("calls", "interactions", "wrap_ups", "satisfactions", "script_uses")

# within the working day, the later the greater `i`: real calls come in the order of time as well
_SECONDS = f"(i * {DAYS} / {{calls}} * 86400 + 18000 + i * {DAYS} % {{calls}} * 50400 / {{calls}})"
# of two thousand calls that follow one another, each customer has two, about the same reason
_CUSTOMER = "(i / 2000 * 1000 + i * 7 % 1000) % ({calls} / 20)"
_ROWS = """
    INSERT INTO agents (id, login, name, name_latin, role, extension, language, is_disabled)
     SELECT {agent}, 'agent' || i, 'x', 'x', 'agent', '', '', {no} FROM n WHERE i < 1000;
    INSERT INTO reasons (id, key, name_ar) SELECT {reason}, 'r' || i, 'x' FROM n WHERE i < 20;
    INSERT INTO outcomes (id, key, name_ar) SELECT {outcome}, 'o' || i, 'x' FROM n WHERE i < 12;
    INSERT INTO customers (id, name, created_at, updated_at)
     SELECT {customer}, 'x', {epoch}, {epoch} FROM n WHERE i < {calls} / 20;
    INSERT INTO interactions (id, customer_id, agent_id, kind, at)
     SELECT {call}, {its_customer}, {its_agent}, 'call_in', {offered} FROM n;
    INSERT INTO calls (id, agent_id, direction, queue, offered_at, answered_at, ended_at, talked_seconds,
     held_seconds, end_reason) SELECT {call}, {its_agent}, 'inbound', 'queue' || (i * 31 % 40), {offered},
     CASE WHEN i % 10 = 0 THEN NULL ELSE {answered} END, {ended}, i % 300, i % 5 * 10,
     CASE WHEN i % 10 = 0 THEN 'caller_gave_up' ELSE 'remote_hangup' END FROM n;
    INSERT INTO wrap_ups (call_id, agent_id, reason_id, outcome_id, resolved, is_complete, handled_seconds,
     saved_at) SELECT {call}, {its_agent}, {its_reason}, {its_outcome},
     CASE i % 3 WHEN 0 THEN 'no' ELSE 'yes' END, {yes}, i % 300 + 90, {ended} FROM n WHERE i % 10 <> 0;
    INSERT INTO satisfactions (id, interaction_id, score, source, at)
     SELECT {call}, {call}, i % 5 + 1, 'sms', {ended} FROM n WHERE i % 6 = 1;
    INSERT INTO script_uses (call_id, script_key, record, is_finished)
     SELECT {call}, 'script' || i % 8, '', {yes} FROM n WHERE i % 4 = 1"""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one engine writes what differs."""

    name: str
    connect: Callable[[str], Any]
    numbers: str
    key: str
    moment: str
    half_hour: str
    yes: str
    no: str
    hurry: tuple[str, ...]
    indexes: str

    def of(self, kind: int, number: str) -> str:
        """Return the key of a row."""
        return self.key.format(kind=kind, number=number)

    def at(self, seconds: str) -> str:
        """Return a moment, so many seconds after the first midnight."""
        return self.moment.format(seconds=seconds)


_FILE = Dialect(
    name="sqlite",
    connect=lambda url: sqlite_file.connect(Path(url.removeprefix("sqlite:///")), enforce_keys=False),
    numbers="WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})",
    key="unhex('0000000000007000800{kind}' || printf('%012x', {number}))",
    moment="strftime('%Y-%m-%d %H:%M:%S', 1730419200 + {seconds}, 'unixepoch') || '.000000'",
    half_hour=(
        "substr(offered_at, 1, 14) || CASE WHEN substr(offered_at, 15, 2) < '30' THEN '00' ELSE '30' END"
        " || ':00.000000'"
    ),
    yes="1",
    no="0",
    hurry=("PRAGMA synchronous=OFF", "PRAGMA journal_mode=OFF", "PRAGMA cache_size=-400000"),
    indexes="SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> '' AND tbl_name = '{table}'",
)
_SERVER = Dialect(
    name="postgresql",
    connect=lambda url: psycopg.connect(url, autocommit=True),
    numbers="WITH n AS (SELECT generate_series(0::bigint, {count} - 1) AS i)",
    key="('00000000-0000-7000-800{kind}-' || lpad(to_hex({number}), 12, '0'))::uuid",
    moment="to_timestamp(1730419200 + {seconds})",
    half_hour="to_timestamp(floor(extract(epoch FROM offered_at) / 1800) * 1800)",
    yes="true",
    no="false",
    # no foreign key is looked up and no half hour marked: that is done at once at the end
    hurry=("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"),
    indexes=(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '{table}'"
        " AND indexname NOT IN (SELECT conname FROM pg_constraint)"
    ),
)


def dialect_of(url: str) -> Dialect:
    """Return the way of the engine that an address names."""
    return _SERVER if url.startswith("postgresql") else _FILE


def fill(url: str, calls: int, tell: Callable[[str], None]) -> None:
    """Make two years of calls in an empty database; every half hour is marked to be summed up."""
    Database.open(url).close()
    dialect = dialect_of(url)
    with closing(dialect.connect(url)) as connection:
        for statement in (*dialect.hurry, *_unmarking(dialect, connection)):
            connection.execute(statement)
        indexes = [row for table in _FILLED for row in _indexes(dialect, connection, table)]
        for name, _statement in indexes:
            connection.execute(f"DROP INDEX {name}")
        for statement in _inserts(dialect, calls):
            begun = time.perf_counter()
            connection.execute(statement)
            tell(f"{dialect.name}: {statement.split()[2]} in {time.perf_counter() - begun:.0f} s")
        begun = time.perf_counter()
        for _name, statement in indexes:
            connection.execute(statement)
        connection.execute(
            f"INSERT INTO sum_marks (slot) SELECT DISTINCT {dialect.half_hour} FROM calls"  # noqa: S608  ours
        )
        connection.execute("ANALYZE")
        tell(f"{dialect.name}: {len(indexes)} indexes in {time.perf_counter() - begun:.0f} s")


def _inserts(dialect: Dialect, calls: int) -> Iterator[str]:
    offered = _SECONDS.format(calls=calls)
    words = {
        "yes": dialect.yes,
        "no": dialect.no,
        "calls": str(calls),
        "epoch": dialect.at("0"),
        "agent": dialect.of(1, "i"),
        "reason": dialect.of(2, "i"),
        "outcome": dialect.of(3, "i"),
        "customer": dialect.of(4, "i"),
        "call": dialect.of(5, "i"),
        "its_agent": dialect.of(1, f"i * 17 % {AGENTS}"),
        "its_reason": dialect.of(2, "i % 20"),
        "its_outcome": dialect.of(3, "i % 12"),
        "its_customer": dialect.of(4, _CUSTOMER.format(calls=calls)),
        "offered": dialect.at(offered),
        "answered": dialect.at(f"({offered} + i % 40)"),
        "ended": dialect.at(f"({offered} + i % 40 + i % 300)"),
    }
    numbers = dialect.numbers.format(count=max(calls, AGENTS))
    for statement in _ROWS.split(";\n"):
        target, select = statement.strip().format(**words).split("SELECT", 1)
        yield f"{target} {numbers} SELECT {select}"


def _indexes(dialect: Dialect, connection: Any, table: str) -> list[tuple[str, str]]:  # noqa: ANN401
    found: list[tuple[str, str]] = connection.execute(dialect.indexes.format(table=table)).fetchall()
    return found


def _unmarking(dialect: Dialect, connection: Any) -> list[str]:  # noqa: ANN401
    """Return what takes the marking away: the benchmark only reads afterwards."""
    if dialect.name == "postgresql":
        return [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in _MARKED]
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_is_marked'"
    )
    return [f"DROP TRIGGER {name}" for (name,) in rows.fetchall()]
