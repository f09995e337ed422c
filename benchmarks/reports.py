"""Reports over many calls: each beside the same SQL on the bare driver, in the same run.

hatif.py bench reports                  two years with a million calls
python -m benchmarks.reports 10000000   with ten million; it takes about an hour and 8 GB
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine as SqlEngine
from sqlalchemy import event

from app.models import sqlite_file
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.queries import reports, resolutions
from app.models.rows.sums import SumKind
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.question import ReportQuestion
from tests.models import postgres

CALLS, DAYS, AGENTS, QUEUES = 1_000_000, 730, 1_000, 40
ROUNDS = 5
MOST_RATIO = 1.5
MOST_SECONDS = {"sqlite": 2.0, "postgresql": 0.6}
ZONE = "Asia/Riyadh"
FIRST = date(2024, 11, 1)
NOW = datetime(2026, 11, 2, tzinfo=UTC)
_MARKED = ("calls", "interactions", "wrap_ups", "satisfactions", "script_uses")

_SECONDS = "(i % 730) * 86400 + 18000 + (i * 7919) % 50400"  # within the working day
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
class Engine:
    """How one engine writes what differs."""

    name: str
    url: str
    connect: Callable[[], Any]
    numbers: str
    key: str
    moment: str
    true_false: tuple[str, str]

    def of(self, kind: int, number: str) -> str:
        """Return the key of a row."""
        return self.key.format(kind=kind, number=number)

    def at(self, seconds: str) -> str:
        """Return a moment, so many seconds after the first midnight."""
        return self.moment.format(seconds=seconds)


def sqlite(path: Path) -> Engine:
    """Return SQLite's way."""
    return Engine(
        "sqlite",
        f"sqlite:///{path}",
        lambda: sqlite_file.connect(path),
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})",
        "unhex('0000000000007000800{kind}' || printf('%012x', {number}))",
        "strftime('%Y-%m-%d %H:%M:%S', 1730419200 + {seconds}, 'unixepoch') || '.000000'",
        ("1", "0"),
    )


def postgresql(server: postgres.Server) -> Engine:
    """Return PostgreSQL's way."""
    url = server.make("hatif_reports")
    return Engine(
        "postgresql",
        url,
        lambda: psycopg.connect(url, autocommit=True),
        "WITH n AS (SELECT generate_series(0, {count} - 1) AS i)",
        "('00000000-0000-7000-800{kind}-' || lpad(to_hex({number}), 12, '0'))::uuid",
        "to_timestamp(1730419200 + {seconds})",
        ("true", "false"),
    )


def fill(engine: Engine, calls: int) -> None:
    """Make two years of calls; nothing is marked on the way, everything at the end."""
    Database.open(engine.url).close()
    yes, no = engine.true_false
    offered = f"({_SECONDS})"
    words = {
        "yes": yes,
        "no": no,
        "calls": str(calls),
        "epoch": engine.at("0"),
        "agent": engine.of(1, "i"),
        "reason": engine.of(2, "i"),
        "outcome": engine.of(3, "i"),
        "customer": engine.of(4, "i"),
        "call": engine.of(5, "i"),
        "its_agent": engine.of(1, f"i * 17 % {AGENTS}"),
        "its_reason": engine.of(2, "i % 20"),
        "its_outcome": engine.of(3, "i % 12"),
        "its_customer": engine.of(4, f"i * 13 % ({calls} / 20)"),
        "offered": engine.at(offered),
        "answered": engine.at(f"({offered} + i % 40)"),
        "ended": engine.at(f"({offered} + i % 40 + i % 300)"),
    }
    with closing(engine.connect()) as connection:
        for name in _triggers(engine, connection):
            connection.execute(name)
        for statement in _ROWS.split(";\n"):
            begun = time.perf_counter()
            connection.execute(_with_numbers(engine, statement.format(**words), max(calls, AGENTS)))
            _tell(f"{engine.name}: {statement.split()[2]} in {time.perf_counter() - begun:.0f} s")
        half_hour = (
            "substr(offered_at, 1, 14) || CASE WHEN substr(offered_at, 15, 2) < '30' THEN '00' ELSE '30' END"
            " || ':00.000000'"
            if engine.name == "sqlite"
            else "to_timestamp(floor(extract(epoch FROM offered_at) / 1800) * 1800)"
        )
        connection.execute(f"INSERT INTO sum_marks (slot) SELECT DISTINCT {half_hour} FROM calls")  # noqa: S608
        connection.execute("ANALYZE")


def measure(engine: Engine, calls: int) -> list[str]:
    """Measure one engine, print what was found, and return what misses its target."""
    fill(engine, calls)
    database = Database.open(engine.url, statement_seconds=3600)
    begun = time.perf_counter()
    half_hours = catch_up(database)
    took = time.perf_counter() - begun
    _tell(f"{engine.name}: {half_hours:,} half hours summed up in {took:.0f} s")
    with database.writing() as session:
        session.connection().exec_driver_sql("ANALYZE")
    missed = []
    with recording() as heard:
        for name, ask in _questions():
            floor, ours = _both(database, ask, heard)
            ratio = statistics.median(ours) / statistics.median(floor)
            worst = max(ours)
            _tell(
                f"{engine.name}, {name}: {statistics.median(ours) * 1e3:.0f} ms, bare"
                f" {statistics.median(floor) * 1e3:.0f} ms, {ratio:.2f} times"
                f" (target: at most {MOST_RATIO} times or 50 ms, {MOST_SECONDS[engine.name]} s)"
            )
            is_slow_beside = ratio > MOST_RATIO and statistics.median(ours) > 0.05
            if is_slow_beside or worst > MOST_SECONDS[engine.name]:
                missed.append(f"{engine.name} {name}")
    database.close()
    return missed


def _questions() -> Iterator[tuple[str, Callable[[Any], object]]]:
    last = FIRST + timedelta(days=DAYS - 1)
    month = Period(date(2026, 9, 1), date(2026, 9, 30), ZONE)
    quarter = Period(date(2026, 7, 1), date(2026, 9, 30), ZONE)
    one_day = Period(date(2026, 9, 15), date(2026, 9, 15), ZONE)
    both_years = Period(FIRST, last, ZONE)
    asked = {
        "a day of a queue by half hour": ReportQuestion(ReportKind.INTERVAL, one_day, queue="queue7"),
        "a quarter by half hour of the day": ReportQuestion(ReportKind.CLOCK, quarter, queue="queue7"),
        "24 months by month": ReportQuestion(ReportKind.MONTH, both_years),
        "24 months by queue": ReportQuestion(ReportKind.QUEUE, both_years),
        "a month by agent": ReportQuestion(ReportKind.AGENT, month),
        "a month by outcome": ReportQuestion(ReportKind.OUTCOME, month),
        "a month by reason": ReportQuestion(ReportKind.REASON, month),
        "a month by script": ReportQuestion(ReportKind.SCRIPT, month),
        "a month of satisfaction": ReportQuestion(ReportKind.SATISFACTION, month),
    }
    for name, question in asked.items():
        yield name, lambda session, question=question: reports.report(session, question, NOW)  # type: ignore[misc]
    yield (
        "first-contact resolution, a month",
        lambda session: resolutions.parts(session, SumKind.AGENT, month.begin, month.end, NOW),
    )


Heard = list[tuple[str, Any]]


@contextmanager
def recording() -> Iterator[Heard]:
    """Hear every statement that goes to a driver."""
    heard: Heard = []

    def hear(*said: Any) -> None:  # noqa: ANN401  SQLAlchemy's own
        heard.append((said[2], said[3]))

    event.listen(SqlEngine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(SqlEngine, "before_cursor_execute", hear)


def _both(database: Database, ask: Callable[[Any], object], heard: Heard) -> tuple[list[float], list[float]]:
    """Return the seconds of the bare statements and of ours, in turn."""
    floor, ours = [], []
    with database.reading() as session:
        cursor = session.connection().connection.cursor()
        for _ in range(ROUNDS + 1):
            heard.clear()
            begun = time.perf_counter()
            ask(session)
            between = time.perf_counter()
            for statement, values in list(heard):
                cursor.execute(statement, values)
                cursor.fetchall()
            floor.append(time.perf_counter() - between)
            ours.append(between - begun)
    return floor[1:], ours[1:]


def _triggers(engine: Engine, connection: Any) -> list[str]:  # noqa: ANN401
    """Return what takes the marking away: the benchmark only reads afterwards."""
    if engine.name == "postgresql":
        return [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in _MARKED]
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_is_marked'"
    )
    return [f"DROP TRIGGER {name}" for (name,) in rows.fetchall()]


def _with_numbers(engine: Engine, insert: str, count: int) -> str:
    numbers = engine.numbers.format(count=count)
    if engine.name == "postgresql":
        return f"{numbers} {insert}"
    target, select = insert.split("SELECT", 1)
    return f"{target} {numbers} SELECT {select}"


@contextmanager
def engines(folder: Path) -> Iterator[list[Engine]]:
    """Hand out both engines; only SQLite where no server is installed."""
    binaries = postgres.binaries()
    if binaries is None:
        yield [sqlite(folder / "reports.sqlite")]
        return
    server = postgres.Server(binaries)
    server.start()
    try:
        yield [sqlite(folder / "reports.sqlite"), postgresql(server)]
    finally:
        server.stop()


def _tell(text: str) -> None:
    print(text, flush=True)


def main() -> int:
    """Measure both engines."""
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else CALLS
    with tempfile.TemporaryDirectory(prefix="hatif-reports-") as name, engines(Path(name)) as found:
        missed = [what for engine in found for what in measure(engine, calls)]
    print(f"reports: {'all targets reached' if not missed else 'missed: ' + ', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
