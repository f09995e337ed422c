"""Indexes over those rows only for which a rule holds."""

from sqlalchemy import Index, text


def partial_index(name: str, column: str, *, rule: str, unique: bool = False) -> Index:
    """Return an index of a model over few rows.

    The rule stands here in SQLite's option only: naming PostgreSQL's would bring its whole dialect to every
    desk. Tables are made by the migrations, where both are named; models only have to equal them.
    """
    return Index(name, column, unique=unique, sqlite_where=text(rule))
