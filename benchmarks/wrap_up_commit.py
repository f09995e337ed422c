"""One wrap-up kept for good, beside the same rows by the bare driver.

On SQLite that is one transaction, on PostgreSQL one statement with many parts.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import insert

from app import times
from app.models import sqlite_file
from app.models.agent import Agent
from app.models.changes import customers
from app.models.changes.one_trip import keep_wrap_up
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.calls import WrapUp
from app.models.rows.customers import NewCustomer
from app.models.rows.follow_ups import NewFollowUp
from benchmarks.instruments import postgresql

KEYS = {  # table: where the key of the call is
    **dict.fromkeys(("interactions", "calls", "call_legs", "notes", "satisfactions"), "id"),
    **dict.fromkeys(("wrap_ups", "script_uses"), "call_id"),
    "follow_ups": "interaction_id",
    "audit_entries": "subject_id",
}
PASSING: set[UUID] = set()  # keys of what each wrap-up brings along
WRAP_UPS = 400
WARM_UP = 40
AT_MOST = 3.0
AT_MOST_ON_SERVER = 1.2
TABLES = (
    *("interactions", "calls", "call_legs", "wrap_ups", "notes", "satisfactions", "script_uses"),
    *("follow_ups", "audit_entries"),
)


def people(database: Database) -> tuple[UUID, UUID]:
    """Take an agent and a customer in."""
    agent_id = new_key()
    with database.writing() as session:
        session.execute(insert(Agent), [{"id": agent_id, "login": "sara"}])
        return agent_id, customers.add_customer(session, NewCustomer(name_latin="Mona"))


def made(agent_id: UUID, customer_id: UUID) -> WrapUp:
    """Return a wrap-up with all that can be kept of a call, and two follow-ups."""
    now = times.now()
    return WrapUp(
        call_id=new_key(),
        direction="inbound",
        queue="billing",
        pbx_call="pbx-1",
        number="+966501234567",
        caller_name="",
        customer_id=customer_id,
        agent_id=agent_id,
        offered_at=now - timedelta(minutes=5),
        answered_at=now - timedelta(minutes=4),
        ended_at=now,
        talked_seconds=240,
        held_seconds=0,
        end_reason="remote_hangup",
        note="Two debits of 1,499.50 on 3 November. " * 4,
        resolved="pending",
        satisfaction=4,
        satisfaction_source="agent",
        script_key="billing",
        script_version="3",
        script_record='[{"step": "greeting", "answer": 1}]' * 8,
        tags=("roaming", "slow"),
        next_step="Finance looks at the second debit.",
        hung_up_by="customer",
        nps=8,
        effort=2,
        impression=3,
        mode="timed",
        extensions=1,
        extension_reasons=("notes",),
        follow_ups=tuple(NewFollowUp(new_key(), "Call back", now, "Asia/Riyadh", "") for _ in range(2)),
    )


def rows_of_last(connection: Any) -> list[tuple[str, list[Any]]]:  # noqa: ANN401  the driver has no types
    """Return what the last wrap-up wrote, as statements of the bare driver."""
    found = []
    for table in TABLES:
        count = 2 if table == "follow_ups" else 1
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT {count}")  # noqa: S608
        marks = ", ".join("?" * len(cursor.description))
        found.append((f"INSERT INTO {table} VALUES ({marks})", [list(row) for row in cursor]))  # noqa: S608
    return found


def bare(connection: Any, rows: list[tuple[str, list[Any]]]) -> None:  # noqa: ANN401  the driver has no types
    """Write the same rows again, under a fresh key."""
    fresh, old = new_key().bytes, rows[0][1][0][0]
    connection.execute("BEGIN IMMEDIATE")
    for statement, lines in rows:
        for line in lines:
            values = [fresh if value == old else value for value in line]
            if "follow_ups" in statement:
                values[0] = new_key().bytes
            if "audit" in statement:
                values[0] = None  # the next number
            connection.execute(statement, values)
    connection.execute("COMMIT")


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measure_file() -> tuple[list[float], list[float]]:
    """Return how long the bare driver and we took on SQLite, written in turn."""
    floor, ours = [], []
    with tempfile.TemporaryDirectory(prefix="hatif-wrap-up-") as name:
        database = Database.open(f"sqlite:///{Path(name) / 'ours.sqlite'}")
        other = Database.open(f"sqlite:///{Path(name) / 'bare.sqlite'}")
        agent_id, customer_id = people(database)
        keep_wrap_up(other, made(*people(other)))
        other.close()
        with closing(sqlite_file.connect(Path(name) / "bare.sqlite")) as connection:
            rows = rows_of_last(connection)
            for _ in range(WRAP_UPS + WARM_UP):
                floor.append(seconds(partial(bare, connection, rows)))
                wrap_up = made(agent_id, customer_id)
                ours.append(seconds(partial(keep_wrap_up, database, wrap_up)))
        database.close()
    return floor[WARM_UP:], ours[WARM_UP:]


def as_one_statement(connection: psycopg.Connection[Any], call_id: UUID) -> tuple[str, list[Any]]:
    """Return what a wrap-up wrote on a server as one statement of many parts, and its values."""
    parts, values = [], []
    for place, (table, key) in enumerate(KEYS.items()):
        names = _columns(connection, table)
        found = connection.execute(f"SELECT {', '.join(names)} FROM {table} WHERE {key} = %s", (call_id,))  # noqa: S608  ours
        for line, row in enumerate(found.fetchall()):
            marks = ", ".join(["%s"] * len(row))
            parts.append(f"part{place}_{line} AS (INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}))")  # noqa: S608  ours
            values += row
    return f"WITH {', '.join(parts)} SELECT 1", values


def _columns(connection: psycopg.Connection[Any], table: str) -> list[str]:
    """Return the columns of a table that are given."""
    found = connection.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s", (table,)
    )
    return [name for (name,) in found.fetchall()]


def bare_on_server(connection: psycopg.Connection[Any], statement: str, values: list[Any], old: UUID) -> None:
    """Write the same rows again by one statement, under fresh keys."""
    fresh: dict[Any, Any] = {old: new_key()}
    given = []
    for value in values:
        if isinstance(value, UUID) and value in PASSING:
            fresh.setdefault(value, new_key())
        given.append(fresh.get(value, value) if isinstance(value, UUID) else value)
    connection.execute(statement, given)


def measure_server() -> tuple[list[float], list[float]]:
    """Return how long one bare statement and we took on PostgreSQL, written in turn."""
    floor, ours = [], []
    with postgresql.server() as server:
        url = server.make("wrap_ups")
        database = Database.open(url)
        agent_id, customer_id = people(database)
        first = made(agent_id, customer_id)
        keep_wrap_up(database, first)
        PASSING.update(promised.id for promised in first.follow_ups)
        with psycopg.connect(url, autocommit=True) as connection:
            statement, values = as_one_statement(connection, first.call_id)
            for _ in range(WRAP_UPS + WARM_UP):
                floor.append(seconds(partial(bare_on_server, connection, statement, values, first.call_id)))
                wrap_up = made(agent_id, customer_id)
                ours.append(seconds(partial(keep_wrap_up, database, wrap_up)))
        database.close()
    return floor[WARM_UP:], ours[WARM_UP:]


def main() -> int:
    """Write in turn on either engine, and compare the medians."""
    is_reached, shown = True, []
    for engine, measure, at_most in (
        ("SQLite", measure_file, AT_MOST),
        ("PostgreSQL", measure_server, AT_MOST_ON_SERVER),
    ):
        floor, ours = (statistics.median(values) * 1e3 for values in measure())
        print(f"{engine}: bare driver {floor:.2f} ms, ours {ours:.2f} ms", flush=True)
        shown.append(f"{engine} {ours / floor:.2f} times the bare driver (target: at most {at_most})")
        is_reached = is_reached and ours / floor <= at_most
    print(f"wrap_up_commit: {', '.join(shown)}")
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
