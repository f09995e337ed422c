"""Databases in which a whole town is found, made in a minute or two: a file, or one on a server."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

from app.models import sqlite_file
from app.models.changes import search_index
from app.models.database import Database
from benchmarks.instruments.town import Person, people

_LINES = 50_000
_NOW = "2026-11-21 12:00:00.000000"
_CUSTOMERS = ("id", "name", "name_latin", "created_at", "updated_at")
_NUMBERS = ("id", "customer_id", "digits", "reversed", "label", "is_main")
_ACCOUNTS = ("id", "customer_id", "number", "balance", "is_main")
_ENTRIES = ("number", "customer_id", "words", "digits")
Rows = dict[str, list[tuple[Any, ...]]]


def key_of(place: int, kind: int = 0) -> UUID:
    """Return the key of somebody, or of something of his."""
    return UUID(int=0x018F_0000_0000_7000_8000 << 48 | kind << 40 | place)


def make_file(path: Path, count: int) -> None:
    """Make a SQLite file of so many people."""
    Database.open(f"sqlite:///{path}").close()
    with closing(sqlite_file.connect(path)) as connection:
        for pragma in ("synchronous=OFF", "foreign_keys=OFF", "cache_size=-400000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for tables in _tables(count):
            for table, rows in tables.items():
                marks = ", ".join("?" * len(rows[0]))
                names = ", ".join(_COLUMNS[table])
                lines = ([value.bytes if isinstance(value, UUID) else value for value in row] for row in rows)
                connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", lines)  # noqa: S608  ours
        connection.executemany("INSERT INTO search_words VALUES (?)", ((word,) for word in _words(count)))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def make_on_server(url: str, count: int) -> None:
    """Make the same on a server, in an empty database of the newest schema."""
    Database.open(url).close()
    with psycopg.connect(url) as connection:
        connection.execute(
            "SET session_replication_role = replica"
        )  # keys are right, and are looked at in no row
        indexes = connection.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE 'CREATE INDEX%%'"
            " AND schemaname = 'public' AND tablename = ANY(%s)",
            (list(_COLUMNS),),
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        for tables in _tables(count):
            for table, rows in tables.items():
                _copy(connection, table, _COLUMNS[table], rows)
        _copy(connection, "search_words", ("word",), ((word,) for word in _words(count)))
        for _, statement in indexes:
            connection.execute(statement)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


_COLUMNS = {"customers": _CUSTOMERS, "numbers": _NUMBERS, "accounts": _ACCOUNTS, "search_entries": _ENTRIES}


def _copy(
    connection: psycopg.Connection, table: str, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    names = ", ".join(columns)
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:  # ours
        for row in rows:
            copy.write_row(row)


def _tables(count: int) -> Iterator[Rows]:
    everybody = people(count)
    while some := list(islice(everybody, _LINES)):
        print(f"{some[-1].place + 1:,} people", file=sys.stderr, flush=True)
        yield {
            "customers": [_customer(one) for one in some],
            "numbers": [_number(one) for one in some],
            "accounts": [_account(one) for one in some],
            "search_entries": [_entry(one) for one in some],
        }


def _customer(one: Person) -> tuple[Any, ...]:
    return (key_of(one.place), " ".join(one.arabic), " ".join(one.latin), _NOW, _NOW)


def _number(one: Person) -> tuple[Any, ...]:
    return (key_of(one.place, 1), key_of(one.place), one.digits, one.digits[:0:-1], "mobile", True)


def _account(one: Person) -> tuple[Any, ...]:
    return (key_of(one.place, 2), key_of(one.place), one.account, 0, True)


def _entry(one: Person) -> tuple[Any, ...]:
    names, papers = (" ".join(one.arabic), " ".join(one.latin)), (one.email, one.account)
    entry = search_index.entry_of(key_of(one.place), names, papers, (one.digits,), is_vip=False)
    return ((1 << 60) + one.place, entry["customer_id"], entry["words"], entry["digits"])


def _words(count: int) -> list[str]:
    return sorted({word for one in people(count) for word in (*one.latin, *one.arabic)})
