"""What goes into the database comes out of it the same, on both engines."""

import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from app.models.account import Account
from app.models.database import Database
from app.models.keys import new_key
from tests.models import builders

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)
RIYADH = timezone(timedelta(hours=3))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amount=AMOUNTS)
def test_money_comes_back_to_the_last_digit(database: Database, amount: Decimal) -> None:
    key = new_key()
    with database.writing() as session:
        owner = builders.customer(session)
        values = {"id": key, "customer_id": owner, "number": str(key), "balance": amount}
        session.execute(insert(Account), [values])
    with database.reading() as session:
        assert session.scalar(select(Account.balance).where(Account.id == key)) == amount


def test_money_that_would_be_rounded_is_refused(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        values = {"id": new_key(), "customer_id": owner, "number": "1", "balance": Decimal("0.00001")}
        with pytest.raises(StatementError, match="4 decimal places"):
            session.execute(insert(Account), [values])


def test_a_moment_of_any_zone_comes_back_in_utc(database: Database) -> None:
    opened = datetime(2026, 11, 21, 15, 30, 1, 999_999, tzinfo=RIYADH)
    key = new_key()
    with database.writing() as session:
        owner = builders.customer(session)
        session.execute(
            insert(Account),
            [{"id": key, "customer_id": owner, "number": "1", "balance": Decimal(0), "opened_at": opened}],
        )
    with database.reading() as session:
        found = session.scalar(select(Account.opened_at).where(Account.id == key))
    assert found == opened
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 21, 12, 0)  # noqa: DTZ001  that is the point
    with database.writing() as session:
        values = {
            "id": new_key(),
            "customer_id": builders.customer(session),
            "number": "1",
            "opened_at": naive,
        }
        with pytest.raises(StatementError, match="without a zone"):
            session.execute(insert(Account), [values])


def test_a_key_takes_sixteen_bytes(file_template: object, database: Database) -> None:
    with database.writing() as session:
        builders.customer(session)
        if session.get_bind().dialect.name == "sqlite":
            assert session.scalar(text("SELECT length(id) FROM customers")) == 16
        else:
            assert session.scalar(text("SELECT pg_column_size(id) FROM customers")) == 16


ALONE = """
import importlib, os, sys
from app.models.base import Base
from app.models.tables import MODULES
for name in MODULES:
    if os.fork() == 0:
        importlib.import_module("app.models." + name)
        columns = [column for table in Base.metadata.tables.values() for column in table.columns]
        os._exit(any(column.type._isnull for column in columns))
    if os.wait()[1]:
        sys.exit(name)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to load each table by itself in good time")
def test_every_table_knows_its_columns_without_the_tables_it_refers_to() -> None:
    """A process that loads one table only, as the desk does, would otherwise not know how keys are stored."""
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
