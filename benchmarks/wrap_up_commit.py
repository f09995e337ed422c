"""One wrap-up kept for good on SQLite, beside the same rows by the bare driver in one transaction."""

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

from sqlalchemy import insert

from app import times
from app.models import sqlite_file
from app.models.agent import Agent
from app.models.changes import calls, customers
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.calls import WrapUp
from app.models.rows.customers import NewCustomer
from app.models.rows.follow_ups import NewFollowUp

WRAP_UPS = 400
WARM_UP = 40
AT_MOST = 3.0
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


def main() -> int:
    """Write in turn, and compare the medians."""
    floor, ours = [], []
    with tempfile.TemporaryDirectory(prefix="hatif-wrap-up-") as name:
        database = Database.open(f"sqlite:///{Path(name) / 'ours.sqlite'}")
        other = Database.open(f"sqlite:///{Path(name) / 'bare.sqlite'}")
        agent_id, customer_id = people(database)

        def keep(into: Database, wrap_up: WrapUp) -> None:
            with into.writing() as session:
                calls.save_wrap_up(session, wrap_up)

        others = people(other)
        keep(other, made(*others))
        other.close()
        with closing(sqlite_file.connect(Path(name) / "bare.sqlite")) as connection:
            rows = rows_of_last(connection)
            for _ in range(WRAP_UPS + WARM_UP):
                floor.append(seconds(partial(bare, connection, rows)))
                wrap_up = made(agent_id, customer_id)
                ours.append(seconds(partial(keep, database, wrap_up)))
        database.close()
    floor, ours = floor[WARM_UP:], ours[WARM_UP:]
    ratio = statistics.median(ours) / statistics.median(floor)
    print(f"bare driver {statistics.median(floor) * 1e3:.2f} ms, ours {statistics.median(ours) * 1e3:.2f} ms")
    print(f"wrap_up_commit: {ratio:.2f} times the bare driver (target: at most {AT_MOST})")
    return 0 if ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
