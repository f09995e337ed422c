"""Asks a team's server one thing."""

from typing import Any

from psycopg import Connection

Server = Connection[Any]


def row(server: Server, statement: str, values: list[Any] | None = None) -> tuple[Any, ...]:
    """Return the one row of an answer, or a row of nothing."""
    row = server.execute(statement.encode(), values).fetchone()
    return row if row is not None else (None,)
