"""Everything that is kept about one customer, table by table, whatever tables there are."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.tables import schema

_AT_ONCE = 500  # keys in one question


def about(session: Session, customer_id: UUID) -> dict[str, list[dict[str, Any]]]:
    """Return the customer's rows and all that belong to them, as JSON can hold them."""
    found: dict[str, dict[Any, dict[str, Any]]] = {}
    _gather(session, schema().tables["customers"].c.id, [customer_id], found)
    return {name: list(rows.values()) for name, rows in sorted(found.items())}


def agent_names(session: Session) -> dict[str, str]:
    """Return what everybody who works here is called, by his key."""
    found = session.execute(select(Agent.id, Agent.name, Agent.name_latin, Agent.login))
    return {str(key): name or latin or login for key, name, latin, login in found}


def _gather(
    session: Session, column: Column[Any], keys: list[Any], found: dict[str, dict[Any, dict[str, Any]]]
) -> None:
    """Add the rows whose column holds one of the keys, and then the rows that belong to those."""
    table = column.table
    known = found.setdefault(table.name, {})
    fresh = []
    for begin in range(0, len(keys), _AT_ONCE):
        wanted = select(table).where(column.in_(keys[begin : begin + _AT_ONCE]))
        for row in session.execute(wanted).mappings():
            key = tuple(row[name.name] for name in table.primary_key)
            if key not in known:
                known[key] = {name: _plain(value) for name, value in row.items()}
                fresh.append(key[0])
    if fresh:
        for belonging in _belonging_to(table):
            _gather(session, belonging, fresh, found)


def _belonging_to(table: Table) -> Iterator[Column[Any]]:
    """Yield the columns of other tables whose rows go when a row of this one goes."""
    for other in schema().tables.values():
        for column in other.columns:
            for reference in column.foreign_keys:
                if reference.column.table is table and reference.ondelete == "CASCADE":
                    yield column


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID | Decimal) else value
