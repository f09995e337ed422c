"""Sums every call up anew in a few statements of the database itself, for whoever begins with millions."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Insert, Table, delete, func, insert, literal, select, text, union_all
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from app.measures.grains import HALF_HOUR
from app.models.call_sum import CallSum, SumMark
from app.models.changes.sums import LOCK
from app.models.columns import Key, Moment
from app.models.database import Database
from app.models.queries.call_parts import half_hour
from app.models.queries.sums import counting
from app.models.queries.tally import COUNTS
from app.models.rows.sums import GRAINS, SumKind

_KEYS = ("name", "item_id", "brand_id", "slot")


def sum_up_anew(database: Database) -> None:
    """Put fresh sums of all calls in the place of those there are; what changes meanwhile is marked again."""
    with database.writing() as session:
        if session.connection().dialect.name == "postgresql":
            session.execute(text("SET LOCAL statement_timeout = 0"))
            session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        session.execute(delete(SumMark))
        session.execute(delete(CallSum))
        for kind in SumKind:
            for grain in GRAINS[kind]:
                _insert(session, kind, grain)


def _insert(session: Session, kind: SumKind, grain: int) -> None:
    table = cast("Table", CallSum.__table__)
    counted = union_all(*_counted(kind, grain)).subquery()
    keys = [counted.c[name] for name in _KEYS]
    sums = [func.sum(counted.c[name]) for name in COUNTS]
    something = sum((func.sum(counted.c[name]) for name in COUNTS), start=literal(0))
    rows = (
        select(random_key(), literal(str(kind)), literal(grain), *keys, *sums)
        .group_by(*keys)
        .having(something > 0)
    )
    columns = ["id", "kind", "grain", *_KEYS, *COUNTS]
    statement: Insert = insert(table).from_select(columns, rows, include_defaults=False)
    session.execute(statement)


def _counted(kind: SumKind, grain: int) -> Iterator[Any]:
    """Return what each source adds, with all the columns there are."""
    for question, moment in counting(kind):
        slot: Any = half_hour(moment) if grain == HALF_HOUR else day(moment)
        found = question.add_columns(slot.label("slot")).group_by(slot).subquery()
        columns = found.c
        name = func.coalesce(columns.name, "").label("name")
        keys = (name, columns.item_id, columns.brand_id, columns.slot)
        yield select(*keys, *(columns[one] if one in columns else literal(0).label(one) for one in COUNTS))


class random_key(FunctionElement[Any]):  # noqa: N801  it is written like a function
    """A key that nothing is in order by."""

    type = Key()
    inherit_cache = True


@compiles(random_key)
def _key_in_file(_element: random_key, _compiler: SQLCompiler, **_words: Any) -> str:  # noqa: ANN401
    return "randomblob(16)"


@compiles(random_key, "postgresql")
def _key_on_server(_element: random_key, _compiler: SQLCompiler, **_words: Any) -> str:  # noqa: ANN401
    return "gen_random_uuid()"


class day(FunctionElement[datetime]):  # noqa: N801  it is written like a function
    """When the day (UTC) begins that a moment is in."""

    type = Moment()
    inherit_cache = True


@compiles(day)
def _day_in_file(element: day, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    return f"(substr({compiler.process(element.clauses, **words)}, 1, 10) || ' 00:00:00.000000')"


@compiles(day, "postgresql")
def _day_on_server(element: day, compiler: SQLCompiler, **words: Any) -> str:  # noqa: ANN401
    return f"date_trunc('day', {compiler.process(element.clauses, **words)}, 'UTC')"
