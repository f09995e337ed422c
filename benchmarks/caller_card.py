"""From the ring string to the card's objects, beside the bare driver's six statements.

On SQLite at two sizes. With `--engine postgresql` on a server, near and 20 ms away each way: there the floor
is one bare round trip. `--database URL` names an empty database in which they are made and kept.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from app.models import sqlite_file
from app.models.database import Database
from app.models.queries import callers
from benchmarks.instruments import many_customers, postgresql, slow_network

COUNTS = (100_000, 1_000_000)
CALLS = 2_000
WARM_UP = 200
AT_MOST_RATIO = 2.5
AT_MOST_P99_MS = 2.0
MS_EACH_WAY = 20.0
CALLS_FROM_AFAR = 300
AT_MOST_ROUND_TRIPS = 1.1

_WHO = """SELECT c.*, k.name, k.name_latin, a.number, a.balance, a.currency, d.city, d.city_latin
    FROM numbers n JOIN customers c ON c.id = n.customer_id LEFT JOIN customers k ON k.id = c.company_id
    LEFT JOIN accounts a ON a.customer_id = c.id AND a.is_main
    LEFT JOIN addresses d ON d.customer_id = c.id AND d.is_main WHERE n.digits = ?"""
_ITS_ROWS = (
    "SELECT digits, as_written, extension, label, is_shared, is_main FROM numbers WHERE customer_id = ?",
    "SELECT kind, at, title, text, seconds FROM interactions WHERE customer_id = ? ORDER BY at DESC LIMIT 10",
    """SELECT id, what, due_at, zone, digits FROM follow_ups
    WHERE customer_id = ? AND completed_at IS NULL ORDER BY due_at LIMIT 20""",
    """SELECT id, number, title, status, priority, department, opened_at, due_at FROM cases
    WHERE customer_id = ? AND closed_at IS NULL LIMIT 20""",
    """SELECT id, number, status, placed_at, total, currency, carrier, tracking, expected_at FROM orders
    WHERE customer_id = ? AND closed_at IS NULL LIMIT 20""",
)


def floor_call(connection: Any, customer: int) -> None:  # noqa: ANN401  the driver has no types
    """Read the card's rows with six statements, and do nothing with them."""
    row = connection.execute(_WHO, (many_customers.digits(customer),)).fetchone()
    for statement in _ITS_ROWS:
        connection.execute(statement, (row[0],)).fetchall()


def our_call(database: Database, customer: int) -> None:
    """Read the number as it rang, identify, and make the card."""
    with database.reading() as session:
        found = callers.identify(session, many_customers.ring_string(customer), region="SA")
    if found.card is None or len(found.card.timeline) != 10 or len(found.card.orders) != 2:
        raise RuntimeError("the caller was not found with his card")


def measure(
    database: Database, count: int, floor: Callable[[int], object], calls: int = CALLS
) -> tuple[list[float], list[float]]:
    """Return the seconds of the floor's calls and of ours, taken in turn."""
    chance = random.Random(1)  # noqa: S311  the same callers each time
    callers_there = range(0, count, many_customers.SAMPLED_EVERY)
    bare, ours = [], []
    for _ in range(calls + WARM_UP):
        customer = chance.choice(callers_there)
        begun = time.perf_counter()
        floor(customer)
        between = time.perf_counter()
        our_call(database, customer)
        ours.append(time.perf_counter() - between)
        bare.append(between - begun)
    return bare[WARM_UP:], ours[WARM_UP:]


def compared(what: str, floor_is: str, floor: list[float], ours: list[float]) -> tuple[float, float]:
    """Print both, and return how many times as long ours takes and its p99 in milliseconds."""
    ratio = statistics.median(ours) / statistics.median(floor)
    p99_ms, floor_p99_ms = (statistics.quantiles(times, n=100)[98] * 1e3 for times in (ours, floor))
    print(
        f"{what}: median {statistics.median(ours) * 1e6:.0f} µs, p99 {p99_ms:.2f} ms; "
        f"{floor_is} {statistics.median(floor) * 1e6:.0f} µs, p99 {floor_p99_ms:.2f} ms",
        flush=True,
    )
    return ratio, p99_ms


def on_sqlite(counts: tuple[int, ...]) -> bool:
    """Measure files of these sizes."""
    is_reached, shown = True, []
    with tempfile.TemporaryDirectory(prefix="hatif-card-") as name:
        for count in counts:
            path = Path(name) / f"{count}.sqlite"
            begun = time.perf_counter()
            many_customers.make(path, count)
            print(f"{count:,} customers made in {time.perf_counter() - begun:.0f} s", flush=True)
            database = Database.open(f"sqlite:///{path}")
            with closing(sqlite_file.connect(path)) as bare:
                found = measure(database, count, lambda customer: floor_call(bare, customer))
            database.close()
            ratio, p99_ms = compared(f"{count:,}", "six bare statements", *found)
            shown.append(f"{ratio:.2f} times at {count:,}, p99 {p99_ms:.2f} ms")
            is_reached = is_reached and ratio <= AT_MOST_RATIO and p99_ms <= AT_MOST_P99_MS
            path.unlink()
    print(f"caller_card: {'; '.join(shown)} (target: at most {AT_MOST_RATIO} times, p99 {AT_MOST_P99_MS} ms)")
    return is_reached


@contextmanager
def made_on_server(url: str, count: int) -> Iterator[str]:
    """Make the customers on a server, or find them there, and yield where they are."""
    if not url:
        with postgresql.server() as server, made_on_server(server.make("customers"), count) as made:
            yield made
        return
    with psycopg.connect(url) as connection:
        (is_there,) = connection.execute("SELECT to_regclass('customers') IS NOT NULL").fetchone() or (False,)
    if not is_there:
        begun = time.perf_counter()
        many_customers.make_on_server(url, count)
        print(f"{count:,} customers made in {time.perf_counter() - begun:.0f} s", flush=True)
    yield url


def on_postgresql(url: str, count: int) -> bool:
    """Measure on a server, near and far away."""

    def far_floor(_customer: int) -> None:
        bare.execute("SELECT 1").fetchall()

    with made_on_server(url, count) as near_url:
        near = Database.open(near_url)
        with psycopg.connect(near_url, autocommit=True) as bare:
            found = measure(near, count, lambda customer: floor_call(_Marked(bare), customer))
        near.close()
        ratio, p99_ms = compared(f"{count:,}, near", "six bare statements", *found)
        port = urlsplit(near_url).port or 0
        with slow_network.far_away(port, MS_EACH_WAY) as far_port:
            far_url = near_url.replace(f":{port}/", f":{far_port}/")
            far = Database.open(far_url)
            with psycopg.connect(far_url, autocommit=True) as bare:
                trips = measure(far, count, far_floor, CALLS_FROM_AFAR)
            far.close()
        far_ratio, _ = compared(f"{count:,}, {MS_EACH_WAY:.0f} ms away", "one round trip", *trips)
    print(
        f"caller_card: PostgreSQL at {count:,} {ratio:.2f} times (target: at most {AT_MOST_RATIO}), p99"
        f" {p99_ms:.2f} ms; from afar {far_ratio:.2f} of a round trip (target: at most {AT_MOST_ROUND_TRIPS})"
    )
    return ratio <= AT_MOST_RATIO and far_ratio <= AT_MOST_ROUND_TRIPS


class _Marked:
    """A connection that takes the marks of the other driver."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: tuple[object, ...]) -> Any:  # noqa: ANN401  a cursor
        """Run a statement."""
        return self._connection.execute(statement.replace("?", "%s"), values)


def main() -> int:
    """Measure and compare; `--customers` names other sizes, ten million for instance."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, action="append")
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--database", default="", help="PostgreSQL: an empty database to keep, or one kept")
    options = parser.parse_args()
    counts = tuple(options.customers or COUNTS)
    engines = options.engine or ["sqlite"]
    reached = [on_sqlite(counts)] if "sqlite" in engines else []
    if "postgresql" in engines:
        reached += [on_postgresql(options.database, count) for count in counts]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
