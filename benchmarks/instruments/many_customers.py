"""A database of as many customers as wanted, made by the engine itself: in seconds or a few minutes."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg

from app.models import sqlite_file
from app.models.database import Database

SAMPLED_EVERY = 500  # every so many-th customer has something of everything, and is the one who calls
_FIRST_MOBILE = 500_000_000  # +966 5…

_COUNT = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})"
_NUMBER = f"(966{_FIRST_MOBILE} + i)"


@dataclass(frozen=True, slots=True)
class _Engine:
    """How an engine says what the others say otherwise."""

    key: str  # of the i-th row of a kind
    now: str  # a moment of the last years, another for each row
    turned: str  # the i-th number, read from its end


_SQLITE = _Engine(
    key="unhex(printf('{group}{kind}%07x70008000%012x', i, i * 7919))",
    now="strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 37 % 900 + {place} * 5) || ' days') || '000'",
    turned=" || ".join(f"substr({_NUMBER}, {place}, 1)" for place in range(12, 0, -1)),
)
_SERVER = _Engine(
    key="('{group}{kind}' || lpad(to_hex(i), 7, '0') || '70008000'"
    " || lpad(to_hex(i::bigint * 7919), 12, '0'))::uuid",
    now="now() - make_interval(days => i * 37 % 900 + {place} * 5)",
    turned=f"reverse({_NUMBER}::text)",
)


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
        for statement in _statements(count, _SQLITE):
            connection.execute(statement)
        for _, statement in indexes:
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def make_on_server(url: str, count: int) -> None:
    """Make the same on a server, in an empty database of the newest schema."""
    Database.open(url).close()
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")  # the keys are right
        indexes = connection.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " AND indexdef LIKE 'CREATE INDEX%%'"
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f"DROP INDEX {name}")
        for statement in _statements(count, _SERVER):
            connection.execute(statement)
        for _, statement in indexes:
            connection.execute(statement)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def ring_string(customer: int) -> str:
    """Return the number of a customer as his telephone company would send it."""
    return f"0{_FIRST_MOBILE + customer}"


def digits(customer: int) -> str:
    """Return the number of a customer as it is stored."""
    return f"+966{_FIRST_MOBILE + customer}"


def _statements(count: int, engine: _Engine) -> list[str]:
    customer = _key(engine, "0")
    return [
        _insert(
            "customers (id, name, name_latin, language, segment, since, time_zone, created_at, updated_at)",
            f"{customer}, 'عميل رقم ' || i, 'Customer ' || i, 'ar', 'gold', '2017-01-01', 'Asia/Riyadh', "
            f"{engine.now.format(place=0)}, {engine.now.format(place=0)}",
            count,
        ),
        _numbers(count, customer, engine),
        _insert(
            "accounts (id, customer_id, number, balance, is_main)",
            f"{_key(engine, '2')}, {customer}, 'SA-' || i, i * 100, true",
            count,
        ),
        _insert(
            "addresses (id, customer_id, city, city_latin, is_main)",
            f"{_key(engine, '3')}, {customer}, 'الرياض', 'Riyadh', true",
            count,
        ),
        *(
            _interactions(count, customer, engine, place, every=1 if place < 2 else SAMPLED_EVERY)
            for place in range(14)
        ),
        *(_open_things(count, customer, engine, place) for place in range(2)),
        *(_open_follow_ups(count, customer, engine, place) for place in range(2)),
        *(_open_orders(count, customer, engine, place) for place in range(2)),
    ]


def _key(engine: _Engine, kind: str, group: str = "018f") -> str:
    return engine.key.format(kind=kind, group=group)


def _insert(target: str, values: str, count: int, every: int = 1) -> str:
    rows = _COUNT.format(count=count)
    return f"INSERT INTO {target} {rows} SELECT {values} FROM n WHERE i % {every} = 0"  # noqa: S608  all ours


def _numbers(count: int, customer: str, engine: _Engine) -> str:
    values = f"{_key(engine, '1')}, {customer}, '+' || {_NUMBER}, {engine.turned}, 'mobile', true"
    return _insert("numbers (id, customer_id, digits, reversed, label, is_main)", values, count)


def _interactions(count: int, customer: str, engine: _Engine, place: int, every: int) -> str:
    key = _key(engine, f"{place + 2:x}", "0190")
    moment = engine.now.format(place=place)
    values = f"{key}, {customer}, 'call_in', {moment}, 'billing', 'Asked for his invoice.', 120"
    return _insert("interactions (id, customer_id, kind, at, title, text, seconds)", values, count, every)


def _open_things(count: int, customer: str, engine: _Engine, place: int) -> str:
    key = _key(engine, f"{place + 4:x}", "0191")
    moment = engine.now.format(place=place)
    values = f"{key}, {customer}, 'C{place}-' || i, 'Charged twice', 'open', 'high', {moment}"
    return _insert(
        "cases (id, customer_id, number, title, status, priority, opened_at)", values, count, SAMPLED_EVERY
    )


def _open_follow_ups(count: int, customer: str, engine: _Engine, place: int) -> str:
    key = _key(engine, f"{place + 6:x}", "0192")
    moment = engine.now.format(place=place)
    values = f"{key}, {customer}, 'Call back', {moment}, 'Asia/Riyadh', {moment}"
    return _insert(
        "follow_ups (id, customer_id, what, due_at, zone, created_at)", values, count, SAMPLED_EVERY
    )


def _open_orders(count: int, customer: str, engine: _Engine, place: int) -> str:
    key = _key(engine, f"{place + 8:x}", "0193")
    values = f"{key}, {customer}, 'O{place}-' || i, 'sent', {engine.now.format(place=place)}, 99500, 'SAR'"
    target = "orders (id, customer_id, number, status, placed_at, total, currency)"
    return _insert(target, values, count, SAMPLED_EVERY)
