"""Importing customers from a CSV file, beside the same rows by the bare driver (executemany, COPY).

    python -m benchmarks.import_customers [--rows 1000000] [--engine sqlite|postgresql]

Both go on in turns, a part of the file at a time, each into a database of its own that grows alike.
"""

import argparse
import csv
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import psycopg

from app.commands.import_ import _understood
from app.imports.source import customers_of, opened_source
from app.models import sqlite_file
from app.models.changes.imports import import_customers
from app.models.database import Database
from app.models.rows.imports import BadLine, ImportLine
from tests.models import postgres

ROWS = 100_000
PARTS = 10
AT_MOST = 4.0
_FIRST = "محمد أحمد منى سارة خالد عبدالله نورة فهد ريم سعود هند علي فاطمة يوسف".split()  # noqa: SIM905
_LAST = ["الشمري", "القحطاني", "العتيبي", "الحربي", "الزهراني", "الغامدي", "المطيري", "الدوسري", "السبيعي"]
_CITIES = ["الرياض", "جدة", "مكة", "الدمام", "المدينة", "أبها"]
# search_words is left out: a word is there once for all who have it, and the import asks before it writes
TABLES = (
    *("customers", "numbers", "email_addresses", "addresses", "accounts", "search_entries", "notes"),
    "audit_entries",
)


def write_file(path: Path, rows: int) -> None:
    """Write a list of made-up people."""
    chance = random.Random(7)  # noqa: S311  made-up people need no secrecy
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["name", "english name", "mobile", "phone 2", "email", "city", "account", "balance", "note"]
        )
        for place in range(rows):
            name = " ".join((chance.choice(_FIRST), chance.choice(_FIRST), chance.choice(_LAST)))
            second = f"011{4_000_000 + place % 999_999}" if place % 3 == 0 else ""
            note = "Prefers mornings." if place % 10 == 0 else ""
            cells = [name, f"Customer {place}", f"05{place:08d}", second, f"c{place}@example.com"]
            writer.writerow([*cells, chance.choice(_CITIES), f"A-{place}", f"{place % 5000}.50", note])


class Files:
    """Two SQLite files: ours is imported into, the other gets the same rows by the driver."""

    def __init__(self, folder: Path) -> None:
        self.ours = Database.open(f"sqlite:///{folder / 'ours.sqlite'}")
        Database.open(f"sqlite:///{folder / 'bare.sqlite'}").close()
        self._ours = sqlite_file.connect(folder / "ours.sqlite")
        self._bare = sqlite_file.connect(folder / "bare.sqlite")
        self._last = dict.fromkeys(TABLES, 0)

    def fresh(self) -> list[tuple[str, int, list[Any]]]:
        """Return the rows that came since the last time: table, columns, rows."""
        found = []
        for table in TABLES:
            cursor = self._ours.execute(
                f"SELECT rowid, * FROM {table} WHERE rowid > ? ORDER BY rowid",  # noqa: S608  ours
                (self._last[table],),
            )
            rows = cursor.fetchall()
            if rows:
                self._last[table] = rows[-1][0]
                found.append((table, len(cursor.description) - 1, [row[1:] for row in rows]))
        return found

    def write(self, parts: list[tuple[str, int, list[Any]]]) -> None:
        """Write rows by the driver, in one transaction."""
        self._bare.execute("BEGIN IMMEDIATE")
        for table, width, rows in parts:
            marks = ", ".join("?" * width)
            self._bare.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  ours
        self._bare.execute("COMMIT")

    def close(self) -> None:
        """Let go of both."""
        self.ours.close()
        self._ours.close()
        self._bare.close()


class Servers:
    """Two databases on one PostgreSQL server."""

    def __init__(self, server: postgres.Server) -> None:
        urls = [server.make(name) for name in ("ours", "bare")]
        Database.open(urls[1]).close()
        self.ours = Database.open(urls[0])
        self._ours, self._bare = (psycopg.connect(url, autocommit=True) for url in urls)
        self._known: set[UUID] = set()
        self._last_deed = 0
        self._columns = {table: self._written(table) for table in TABLES}

    def fresh(self) -> list[tuple[str, int, list[Any]]]:
        """Return the rows that came since the last time: those of customers who were not there."""
        keys = [key for (key,) in self._ours.execute("SELECT id FROM customers") if key not in self._known]
        self._known.update(keys)
        return [(table, 0, self._rows(table, keys)) for table in TABLES]

    def _rows(self, table: str, keys: list[UUID]) -> list[Any]:
        if table == "audit_entries":  # the trigger of the other database numbers and chains them anew
            wanted, values = "number > %s", cast("object", self._last_deed)
        else:
            wanted, values = ("id" if table == "customers" else "customer_id") + " = ANY(%s)", keys
        rows = self._ours.execute(
            f"SELECT {self._columns[table]} FROM {table} WHERE {wanted}",  # noqa: S608  ours
            [values],
        ).fetchall()
        if table == "audit_entries":
            self._last_deed += len(rows)
        return rows

    def _written(self, table: str) -> str:
        """Return the columns of a table that are not made by the server itself."""
        wanted = (
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position"
        )
        return ", ".join(name for (name,) in self._ours.execute(wanted, [table]))

    def write(self, parts: list[tuple[str, int, list[Any]]]) -> None:
        """Copy rows, in one transaction."""
        with self._bare.transaction(), self._bare.cursor() as cursor:
            for table, _, rows in parts:
                with cursor.copy(f"COPY {table} ({self._columns[table]}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)

    def close(self) -> None:
        """Let go of both."""
        self.ours.close()
        self._ours.close()
        self._bare.close()


def lines_of(path: Path) -> Iterator[ImportLine | BadLine]:
    """Read the file as the command does."""
    with opened_source(path, region="SA") as source:
        yield from _understood(customers_of(source, source.fields, "SA"), source.headings)


def measured(place: Files | Servers, path: Path, rows: int) -> float:
    """Import and write in turns; return how many times as long a part took, the median."""
    ours = bare = 0.0
    ratios = []
    lines = lines_of(path)
    size = max(rows // PARTS, 1)
    for number in range(PARTS):
        begun = time.perf_counter()
        import_customers(place.ours, islice(lines, size), region="SA")
        taken = time.perf_counter() - begun
        parts = place.fresh()
        begun = time.perf_counter()
        place.write(parts)
        floor = time.perf_counter() - begun
        ours, bare = ours + taken, bare + floor
        ratios.append(taken / floor)
        done = (number + 1) * size
        print(f"  {done} rows: import {ours:.1f} s, bare driver {bare:.1f} s", flush=True)
    list(lines)
    print(f"  {rows / ours:.0f} rows a second; a million in {1e6 * ours / rows / 60:.1f} minutes")
    return statistics.median(ratios)


def on_sqlite(path: Path, rows: int, folder: Path) -> float:
    """Measure on files."""
    with closing(Files(folder)) as files:
        return measured(files, path, rows)


def on_postgresql(path: Path, rows: int) -> float | None:
    """Measure on a server of its own; None where none is installed."""
    binaries = postgres.binaries()
    if binaries is None:
        return None
    server = postgres.Server(binaries)
    server.start()
    try:
        with closing(Servers(server)) as servers:
            return measured(servers, path, rows)
    finally:
        server.stop()


def main() -> int:
    """Measure both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"))
    options = parser.parse_args()
    ratios: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="hatif-import-") as name:
        folder = Path(name)
        write_file(folder / "people.csv", options.rows)
        if options.engine != "postgresql":
            print("SQLite", flush=True)
            ratios["SQLite"] = on_sqlite(folder / "people.csv", options.rows, folder)
        if options.engine != "sqlite":
            print("PostgreSQL", flush=True)
            found = on_postgresql(folder / "people.csv", options.rows)
            if found is not None:
                ratios["PostgreSQL"] = found
    said = ", ".join(f"{engine} {ratio:.2f}" for engine, ratio in ratios.items())
    print(f"import_customers: {said} times the bare driver (target: at most {AT_MOST})")
    return 0 if ratios and max(ratios.values()) <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
