"""A server that is set up for a team, with two brands on it and somebody in each group."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Column, Table

from app.models import access
from app.models.columns import Key, Moment, Money, Written
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.server import logins
from app.models.tables import schema
from tests.models.postgres import Server

NAME = "hatif_team"
PASSWORD = "a long password"
LOGINS = {group: f"{group.removeprefix('hatif_')}1" for group in GroupRole}
BRANDS = ("ours", "theirs")
_THERE = "field_rules"  # a database is born with them, and they are nobody's
_NOT_MADE = frozenset({"alembic_version", "news", "audit_entries", _THERE})  # the server writes them itself


def set_up(server: Server, template: str) -> Server:
    """Set a database up for a team, with a login in each group."""
    with psycopg.connect(server.make(NAME, template), autocommit=True) as owner:
        access.set_up(owner)
        access.set_up(owner)  # twice is as good as once
        for group, login in LOGINS.items():
            logins.add(owner, login, group, PASSWORD)
    return server


@dataclass
class Rows:
    """One row in each table for each brand, made from the schema, so that no table is forgotten."""

    of: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)  # (brand, table): the row

    def key(self, brand: str, table: str) -> Any:
        """Return the first part of a row's key."""
        return self.of[brand, table][key_of(table)]


def key_of(table: str) -> str:
    """Return the column that tells the rows of a table apart here."""
    return next(iter(schema().tables[table].primary_key.columns)).name


def fill(owner: psycopg.Connection[Any]) -> Rows:
    """Make both brands, and what belongs to each, and nothing else."""
    clear(owner)
    rows = Rows()
    for place, brand in enumerate(BRANDS):
        for table in schema().sorted_tables:
            if table.name not in _NOT_MADE:
                rows.of[brand, table.name] = row = _row(rows, brand, table, place)
                insert(owner, table.name, row)
    with owner.transaction():
        mine = [rows.key("ours", "agents")]
        owner.execute("UPDATE agents SET login = %s WHERE id = %s", [LOGINS[GroupRole.AGENT], *mine])
        boss = {**rows.of["ours", "agents"], "id": new_key(), "login": LOGINS[GroupRole.SUPERVISOR]}
        insert(owner, "agents", boss)
    return rows


def emptied(team: Server) -> str:
    """Take away what earlier tests have left, and return where the database is."""
    with psycopg.connect(team.url(NAME), autocommit=True) as owner:
        clear(owner)
    return team.url(NAME)


def clear(owner: psycopg.Connection[Any]) -> None:
    """Take every row away but those that can only grow, or were there from the beginning."""
    tables = [sql.Identifier(name) for name in schema().tables if name not in ("audit_entries", _THERE)]
    owner.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(tables)))


def insert(connection: psycopg.Connection[Any], table: str, row: Mapping[str, object]) -> None:
    """Add one row."""
    statement = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, row)),
        sql.SQL(", ").join([sql.Placeholder()] * len(row)),
    )
    connection.execute(statement, list(row.values()))


def _row(rows: Rows, brand: str, table: Table, place: int) -> dict[str, Any]:
    values = {column.name: _value(rows, brand, table, column, place) for column in table.columns}
    if table.name == "agents":
        values["is_disabled"] = False
    if table.name == "follow_ups":
        values["agent_id"] = None  # the team's, not somebody's own
    return {name: value for name, value in values.items() if value is not None}


def _value(rows: Rows, brand: str, table: Table, column: "Column[Any]", place: int) -> Any:
    for reference in column.foreign_keys:
        other = reference.column.table.name
        return rows.of[brand, other][reference.column.name] if (brand, other) in rows.of else None
    kind = column.type
    if isinstance(kind, Key):
        return new_key()
    if isinstance(kind, Money):
        return Decimal(1)
    if isinstance(kind, Moment):
        return datetime(2026, 11, 20, tzinfo=UTC)
    python = str if isinstance(kind, Written) else kind.python_type
    made: dict[type, Any] = {
        str: f"{brand}{place}"[: getattr(kind, "length", None) or 20] if column.name != "currency" else "SAR",
        bool: False,
        int: place + 1 if column.primary_key else 1,
        bytes: bytes(32),
        date: date(2026, 11, 20),
        float: 1.0,
    }
    return made[python]
