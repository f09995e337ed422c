"""A statement put together once and asked often: constants are text, parameters keep their types.

It is put together when it is first asked, and only its text is kept: the trees SQLAlchemy builds of the
statements a desk may ask are two megabytes, for which it has no further use.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnClause,
    Dialect,
    ScalarSelect,
    SelectBase,
    TextualSelect,
    bindparam,
    column,
    literal_column,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors
from sqlalchemy.types import TypeEngine

from app.models.driver_values import for_sqlite

_MARK = ":"

Kind = TypeEngine[Any] | type[TypeEngine[Any]]


def parameter(name: str, kind: Kind) -> ColumnClause[Any]:
    """Return a parameter of a question."""
    return literal_column(f"{_MARK}{name}", kind)


def given(name: str, kind: Kind) -> ScalarSelect[Any]:
    """Return a parameter that is compared with an indexed column.

    Our SQLite is built with STAT4: it prepares a statement anew for each value that is compared directly with
    an indexed column, or is a limit (https://www.sqlite.org/c3ref/prepare.html), which costs ten times
    what the card itself does.
    """
    return select(parameter(name, kind)).scalar_subquery()


@dataclass(frozen=True, slots=True)
class _Written:
    """A statement in the words of one engine."""

    words: str
    kinds: Mapping[str, TypeEngine[Any]]
    width: int  # columns
    fast: str
    bound: Callable[[Mapping[str, Any]], Mapping[str, Any]]

    @property
    def slow(self) -> TextualSelect:
        """The statement as SQLAlchemy asks it."""
        return _textual(self.words, self.kinds, self.width)


class Question:
    """One statement, put together and written out for each engine when it is first asked there."""

    def __init__(self, recipe: Callable[[], SelectBase]) -> None:
        self._recipe = recipe
        self._written: dict[str, _Written] = {}

    @property
    def parameters(self) -> set[str]:
        """The names of what must be given."""
        return set(_kinds_of(self._recipe()))

    def ask(self, session: Session, values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Return the rows, with values as the driver hands them over."""
        connection = session.connection()
        written = self._written.get(connection.dialect.name)
        if written is None:
            written = _write(self._recipe(), connection.dialect)
            self._written[connection.dialect.name] = written
        try:
            # Straight to the driver: SQLAlchemy's own way takes as long again as the card does.
            cursor = connection.connection.cursor()
            cursor.execute(written.fast, written.bound(values))
            rows: Sequence[Sequence[Any]] = cursor.fetchall()
            cursor.close()
        except connection.dialect.loaded_dbapi.Error:
            return _ask_again(session, written.slow, values)
        return rows


def _write(statement: SelectBase, dialect: Dialect) -> _Written:
    words = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    kinds, width = _kinds_of(statement), len(statement.selected_columns)
    if dialect.name == "sqlite":
        return _Written(words, kinds, width, words, for_sqlite)
    return _Written(words, kinds, width, str(_textual(words, kinds, width).compile(dialect=dialect)), dict)


def _kinds_of(statement: SelectBase) -> dict[str, TypeEngine[Any]]:
    """Return the types of what must be given."""
    return {
        element.name.removeprefix(_MARK): element.type
        for element in visitors.iterate(statement)
        if isinstance(element, ColumnClause) and element.is_literal and element.name.startswith(_MARK)
    }


def _textual(words: str, kinds: Mapping[str, TypeEngine[Any]], width: int) -> TextualSelect:
    binds = [bindparam(name, type_=kind) for name, kind in kinds.items()]
    columns: list[ColumnClause[Any]] = [column(f"c{place}") for place in range(width)]
    return text(words).bindparams(*binds).columns(*columns)


def _ask_again(session: Session, slow: TextualSelect, values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    """Ask in SQLAlchemy's way, which knows its errors; a connection lost while idle is replaced."""
    try:
        return session.connection().execute(slow, values).all()
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
    session.rollback()
    return session.connection().execute(slow, values).all()
