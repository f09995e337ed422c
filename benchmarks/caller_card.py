"""From the ring string to the card's objects on SQLite, beside the bare driver's six statements."""

import argparse
import random
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from app.models import sqlite_file
from app.models.database import Database
from app.models.queries import callers
from benchmarks.instruments import many_customers

COUNTS = (100_000, 1_000_000)
CALLS = 2_000
WARM_UP = 200
AT_MOST_RATIO = 2.5
AT_MOST_P99_MS = 2.0

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


def measure(path: Path, count: int) -> tuple[list[float], list[float]]:
    """Return the seconds of the floor's calls and of ours, taken in turn."""
    chance = random.Random(1)  # noqa: S311  the same callers each time
    callers_there = range(0, count, many_customers.SAMPLED_EVERY)
    floor, ours = [], []
    database = Database.open(f"sqlite:///{path}")
    with closing(sqlite_file.connect(path)) as connection:
        for _ in range(CALLS + WARM_UP):
            customer = chance.choice(callers_there)
            begun = time.perf_counter()
            floor_call(connection, customer)
            between = time.perf_counter()
            our_call(database, customer)
            ours.append(time.perf_counter() - between)
            floor.append(between - begun)
    database.close()
    return floor[WARM_UP:], ours[WARM_UP:]


def main() -> int:
    """Measure at each size and compare; `--customers` names others, ten million for instance."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, action="append")
    is_reached, shown = True, []
    with tempfile.TemporaryDirectory(prefix="hatif-card-") as name:
        for count in parser.parse_args().customers or COUNTS:
            path = Path(name) / f"{count}.sqlite"
            begun = time.perf_counter()
            many_customers.make(path, count)
            print(f"{count:,} customers made in {time.perf_counter() - begun:.0f} s", flush=True)
            floor, ours = measure(path, count)
            ratio = statistics.median(ours) / statistics.median(floor)
            p99_ms, floor_p99_ms = (statistics.quantiles(times, n=100)[98] * 1e3 for times in (ours, floor))
            print(
                f"{count:,}: median {statistics.median(ours) * 1e6:.0f} µs, p99 {p99_ms:.2f} ms; "
                f"six bare statements {statistics.median(floor) * 1e6:.0f} µs, p99 {floor_p99_ms:.2f} ms"
            )
            shown.append(f"{ratio:.2f} times at {count:,}")
            is_reached = is_reached and ratio <= AT_MOST_RATIO and p99_ms <= AT_MOST_P99_MS
            path.unlink()
    print(f"caller_card: {', '.join(shown)} (target: at most {AT_MOST_RATIO} times, p99 {AT_MOST_P99_MS} ms)")
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
