"""A SQLite database of as many customers as wanted, made by SQLite itself in seconds."""

from contextlib import closing
from pathlib import Path

from app.models import sqlite_file
from app.models.database import Database

SAMPLED_EVERY = 500  # every so many-th customer has something of everything, and is the one who calls
_FIRST_MOBILE = 500_000_000  # +966 5…

_COUNT = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})"
_KEY = "unhex(printf('018f{kind}%07x70008000%012x', i, i * 7919))"
_NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 37 % 900 + {place} * 5) || ' days') || '000'"


def make(path: Path, count: int) -> None:
    """Make a database with `count` customers; each has a number, an account, a city and two contacts."""
    Database.open(f"sqlite:///{path}").close()
    with closing(sqlite_file.connect(path)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA cache_size=-400000")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        for statement in _statements(count):
            connection.execute(statement)
        for _, statement in indexes:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def ring_string(customer: int) -> str:
    """Return the number of a customer as his telephone company would send it."""
    return f"0{_FIRST_MOBILE + customer}"


def digits(customer: int) -> str:
    """Return the number of a customer as it is stored."""
    return f"+966{_FIRST_MOBILE + customer}"


def _statements(count: int) -> list[str]:
    customer = _KEY.format(kind="0")
    return [
        _insert(
            "customers (id, name, name_latin, language, segment, since, time_zone, created_at, updated_at)",
            f"{customer}, 'عميل رقم ' || i, 'Customer ' || i, 'ar', 'gold', '2017-01-01', 'Asia/Riyadh', "
            f"{_NOW.format(place=0)}, {_NOW.format(place=0)}",
            count,
        ),
        _numbers(count, customer),
        _insert(
            "accounts (id, customer_id, number, balance, is_main)",
            f"{_KEY.format(kind='2')}, {customer}, 'SA-' || i, i * 100, 1",
            count,
        ),
        _insert(
            "addresses (id, customer_id, city, city_latin, is_main)",
            f"{_KEY.format(kind='3')}, {customer}, 'الرياض', 'Riyadh', 1",
            count,
        ),
        *(
            _interactions(count, customer, place, every=1 if place < 2 else SAMPLED_EVERY)
            for place in range(14)
        ),
        *(_open_things(count, customer, place) for place in range(2)),
        *(_open_follow_ups(count, customer, place) for place in range(2)),
        *(_open_orders(count, customer, place) for place in range(2)),
    ]


def _insert(target: str, values: str, count: int, every: int = 1) -> str:
    rows = _COUNT.format(count=count)
    return f"INSERT INTO {target} {rows} SELECT {values} FROM n WHERE i % {every} = 0"  # noqa: S608  all ours


def _numbers(count: int, customer: str) -> str:
    number = f"(966{_FIRST_MOBILE} + i)"
    turned = " || ".join(f"substr({number}, {place}, 1)" for place in range(12, 0, -1))
    values = f"{_KEY.format(kind='1')}, {customer}, '+' || {number}, {turned}, 'mobile', 1"
    return _insert("numbers (id, customer_id, digits, reversed, label, is_main)", values, count)


def _interactions(count: int, customer: str, place: int, every: int) -> str:
    key = _KEY.format(kind=f"{place + 2:x}").replace("018f", "0190")
    values = (
        f"{key}, {customer}, 'call_in', {_NOW.format(place=place)}, 'billing', 'Asked for his invoice.', 120"
    )
    return _insert("interactions (id, customer_id, kind, at, title, text, seconds)", values, count, every)


def _open_things(count: int, customer: str, place: int) -> str:
    key = _KEY.format(kind=f"{place + 4:x}").replace("018f", "0191")
    values = (
        f"{key}, {customer}, 'C{place}-' || i, 'Charged twice', 'open', 'high', {_NOW.format(place=place)}"
    )
    return _insert(
        "cases (id, customer_id, number, title, status, priority, opened_at)", values, count, SAMPLED_EVERY
    )


def _open_follow_ups(count: int, customer: str, place: int) -> str:
    key = _KEY.format(kind=f"{place + 6:x}").replace("018f", "0192")
    moment = _NOW.format(place=place)
    values = f"{key}, {customer}, 'Call back', {moment}, 'Asia/Riyadh', {moment}"
    return _insert(
        "follow_ups (id, customer_id, what, due_at, zone, created_at)", values, count, SAMPLED_EVERY
    )


def _open_orders(count: int, customer: str, place: int) -> str:
    key = _KEY.format(kind=f"{place + 8:x}").replace("018f", "0193")
    values = f"{key}, {customer}, 'O{place}-' || i, 'sent', {_NOW.format(place=place)}, 99500, 'SAR'"
    target = "orders (id, customer_id, number, status, placed_at, total, currency)"
    return _insert(target, values, count, SAMPLED_EVERY)
