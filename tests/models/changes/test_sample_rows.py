"""Every row fits its table, in an order in which nothing points ahead."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Table

from app.models.base import Base
from app.models.changes.sample_rows import Rows, tables
from app.models.tables import schema
from app.practice import company

_NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def filled() -> list[tuple[type[Base], Rows]]:
    """Return the tables of a small company."""
    return list(tables(company.made(_NOW, size=120)))


def test_no_row_points_to_one_that_comes_later(filled: list[tuple[type[Base], Rows]]) -> None:
    """Neither to another table's nor to one of its own."""
    schema()
    seen: dict[str, set[UUID]] = {}
    for model, rows in filled:
        table = model.__table__
        assert isinstance(table, Table)
        targets = {
            column.name: key.column.table.name for column in table.columns for key in column.foreign_keys
        }
        known = seen.setdefault(table.name, set())
        for row in rows:
            for name, target in targets.items():
                assert row.get(name) is None or row[name] in seen[target]
            known.add(row.get("id") or row["call_id"])


def test_each_row_has_only_columns_of_its_table(filled: list[tuple[type[Base], Rows]]) -> None:
    """And all rows of a table have the same ones, so that they are written by one statement."""
    for model, rows in filled:
        columns = set(model.__table__.columns.keys())
        assert all(row.keys() == rows[0].keys() <= columns for row in rows)


def test_every_table_of_the_company_has_rows(filled: list[tuple[type[Base], Rows]]) -> None:
    """An empty one would be a picture nobody sees."""
    assert all(rows for _, rows in filled)
