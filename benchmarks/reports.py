"""Reports over many calls: each beside the same SQL on the bare driver, in the same run.

hatif.py bench reports                            two years with a million calls
python -m benchmarks.reports 10000000             with ten million; it takes about an hour and 15 GB
python -m benchmarks.reports make 10000000 URL    the same in portions: make the calls in an empty database,
python -m benchmarks.reports sum_up URL           sum them up,
python -m benchmarks.reports measure URL          and measure
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine as SqlEngine
from sqlalchemy import event

from app.models.changes.sums_anew import sum_up_anew
from app.models.database import Database
from app.models.queries import reports, resolutions
from app.models.rows.sums import SumKind
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.question import ReportQuestion
from benchmarks.instruments.many_calls import DAYS, FIRST, dialect_of, fill
from tests.models import postgres

CALLS = 1_000_000
ROUNDS = 5
MOST_RATIO = 1.5
MOST_SECONDS = {"sqlite": 2.0, "postgresql": 0.6}
ZONE = "Asia/Riyadh"
NOW = datetime(2026, 11, 2, tzinfo=UTC)


def sum_up(url: str) -> None:
    """Sum everything up, and say how long it took."""
    database = Database.open(url, statement_seconds=3600)
    begun = time.perf_counter()
    sum_up_anew(database)
    _tell(f"{dialect_of(url).name}: summed up in {time.perf_counter() - begun:.0f} s")
    with database.writing() as session:
        session.connection().exec_driver_sql("ANALYZE")
    database.close()


def measure(url: str) -> list[str]:
    """Measure one engine, print what was found, and return what misses its target."""
    name_of_engine, missed = dialect_of(url).name, []
    database = Database.open(url, statement_seconds=3600)
    most_seconds = MOST_SECONDS[name_of_engine]
    with recording() as heard:
        for name, ask in _questions():
            floor, ours = _both(database, ask, heard)
            ratio = statistics.median(ours) / statistics.median(floor)
            _tell(
                f"{name_of_engine}, {name}: {statistics.median(ours) * 1e3:.0f} ms, bare"
                f" {statistics.median(floor) * 1e3:.0f} ms, {ratio:.2f} times"
                f" (target: at most {MOST_RATIO} times or 50 ms, {most_seconds} s)"
            )
            is_slow_beside = ratio > MOST_RATIO and statistics.median(ours) > 0.05
            if is_slow_beside or max(ours) > most_seconds:
                missed.append(f"{name_of_engine} {name}")
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


@contextmanager
def databases(folder: Path) -> Iterator[list[str]]:
    """Hand out an empty database of both engines; only SQLite where no server is installed."""
    binaries = postgres.binaries()
    if binaries is None:
        yield [f"sqlite:///{folder / 'reports.sqlite'}"]
        return
    server = postgres.Server(binaries)
    server.start()
    try:
        yield [f"sqlite:///{folder / 'reports.sqlite'}", server.make("hatif_reports")]
    finally:
        server.stop()


def _tell(text: str) -> None:
    print(text, flush=True)


def _everything(calls: int) -> list[str]:
    missed = []
    with tempfile.TemporaryDirectory(prefix="hatif-reports-") as name, databases(Path(name)) as urls:
        for url in urls:
            fill(url, calls, _tell)
            sum_up(url)
            missed += measure(url)
    return missed


def main() -> int:
    """Measure both engines, or do one portion of it."""
    words = sys.argv[1:]
    match words:
        case ["make", calls, url]:
            fill(url, int(calls), _tell)
            return 0
        case ["sum_up", url]:
            sum_up(url)
            return 0
        case ["measure", url]:
            missed = measure(url)
        case _:
            missed = _everything(int(words[0]) if words else CALLS)
    print(f"reports: {'all targets reached' if not missed else 'missed: ' + ', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
