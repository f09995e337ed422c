"""Keeps a finished call on a server in one round trip: everything is sent at once, and answered at once.

One statement alone would not do: its parts do not see each other's rows, and the row rules let somebody write
a note only about a call he sees.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy.orm import Session

from app import numbers
from app.models.audit import AuditEntry
from app.models.changes import audit, calls
from app.models.changes.insertion import written
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.guard import guarded
from app.models.rows.calls import WrapUp
from app.models.rows.changed import Changed

if TYPE_CHECKING:
    from psycopg import Connection

Sent = tuple[str, Mapping[str, Any]]

_SEEN_BY_OTHERS = 2  # the interaction and the call, which the rules of the other rows look for
_MARK = re.compile(r"%\((\w+)\)s")
# What is complete is final: the trip ends here, and nothing of it stays.
_UNLESS_COMPLETE = """SELECT 1 / CASE WHEN EXISTS (
    SELECT FROM wrap_ups WHERE call_id = %(call_id)s AND is_complete) THEN 0 ELSE 1 END"""


def keep_wrap_up(database: Database, wrap_up: WrapUp) -> Changed:
    """Keep a call, in one trip where that can be; keeping it twice changes nothing."""
    if database.is_on_server and wrap_up.is_plain:
        found = in_one_trip(database, wrap_up)
        if found is not None:
            return found
    with database.writing() as session:
        return calls.save_wrap_up(session, wrap_up)


def in_one_trip(database: Database, wrap_up: WrapUp) -> Changed | None:
    """Keep a call in one trip; None when it did not go well: the usual way finds out why, in our words."""
    from psycopg import Error  # here, for a file needs no driver of servers
    from psycopg.errors import DivisionByZero

    try:
        with database.reading() as session:
            _send(session, list(_statements(wrap_up)))
    except DivisionByZero:
        return Changed()
    except Error:
        return None
    return Changed(calls=True, follow_ups=bool(wrap_up.follow_ups))


def _send(session: Session, statements: list[Sent]) -> None:
    from psycopg import RawCursor  # here, for a file needs no driver of servers

    connection = cast("Connection[Any]", session.connection().connection.driver_connection)
    try:
        with connection.pipeline(), RawCursor(connection) as cursor:
            cursor.execute("BEGIN")  # the driver's own transactions wait for answers in between
            for statement, values in statements:
                numbered, names = _numbered(statement)
                cursor.execute(numbered, [values[name] for name in names])
            cursor.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


@lru_cache(32)
def _numbered(statement: str) -> tuple[bytes, tuple[str, ...]]:
    """Return a statement as the server reads it, and whose values it takes, in their order.

    The driver remembers short statements alone, and would read through a long one each time.
    """
    names: dict[str, int] = {}

    def place(found: re.Match[str]) -> str:
        return f"${names.setdefault(found[1], len(names) + 1)}"

    return _MARK.sub(place, statement).encode(), tuple(names)


def _statements(wrap_up: WrapUp) -> Iterator[Sent]:
    digits = numbers.read(wrap_up.number, wrap_up.region).digits
    rows = list(calls.rows_of(wrap_up, digits))
    yield _UNLESS_COMPLETE, {"call_id": wrap_up.call_id}
    for model, values in rows[:_SEEN_BY_OTHERS]:
        yield written(model, tuple(values), "%({})s"), guarded(model, values)
    parts: list[Sent] = []
    for model, values in rows[_SEEN_BY_OTHERS:]:
        parts.append((written(model, tuple(values), _mark_of(parts)), guarded(model, values)))
    for new in wrap_up.follow_ups:
        plan = guarded(FollowUp, calls.follow_up_of(wrap_up, new, digits, None))
        values = {**plan, "of_agent": wrap_up.agent_id}
        parts.append((_planned(tuple(values), _mark_of(parts), is_teams=new.is_teams), values))
    deed = audit.deed_of(wrap_up.agent_id, "save_wrap_up", "call", wrap_up.call_id)
    parts.append((_added(tuple(deed), _mark_of(parts)), deed))
    yield _together(parts)


def _mark_of(parts: list[Sent]) -> str:
    """Return how the next part names its parameters, which no other part does."""
    return f"%(part{len(parts)}_{{}})s"


def _together(parts: list[Sent]) -> Sent:
    """Return the parts, none of which looks for another's rows, as one statement: that is quicker."""
    *before, last = [statement for statement, _ in parts]
    named = ", ".join(f"part{place} AS ({statement})" for place, statement in enumerate(before))
    values = {
        f"part{place}_{name}": value
        for place, (_, given) in enumerate(parts)
        for name, value in given.items()
    }
    return f"WITH {named} {last}", values


@cache
def _planned(names: tuple[str, ...], mark: str, *, is_teams: bool) -> str:
    """Return what keeps a follow-up unless it is there; whose team it is the server knows."""
    given = {name: mark.format(name) for name in names}
    agent = given.pop("of_agent")
    given["team_id"] = f"(SELECT team_id FROM agents WHERE id = {agent})"  # noqa: S608  ours
    if is_teams:
        given["agent_id"] = f"CASE WHEN {given['team_id']} IS NULL THEN {agent}::uuid END"
    return (
        f"INSERT INTO {FollowUp.__tablename__} ({', '.join(given)}) VALUES ({', '.join(given.values())})"  # noqa: S608  ours
        " ON CONFLICT DO NOTHING"
    )


@cache
def _added(names: tuple[str, ...], mark: str) -> str:
    """Return what adds a deed; the server gives it its number and its link."""
    columns, marks = ", ".join(names), ", ".join(map(mark.format, names))
    return f"INSERT INTO {AuditEntry.__tablename__} ({columns}, number, hash) VALUES ({marks}, 1, '')"  # noqa: S608  ours
