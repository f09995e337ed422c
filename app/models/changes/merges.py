"""Makes one customer of two, and two of one again: whatever belonged to either is never lost."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Table, delete, func, insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.changes import audit, search_index
from app.models.changes.insertion import add_missing
from app.models.columns import Key, Moment
from app.models.customer import Customer
from app.models.keys import new_key
from app.models.merge import DistinctPair, Merge
from app.models.queries import records
from app.models.rows.duplicates import FieldChoice, MergePreview
from app.models.search_entry import SearchEntry
from app.models.tables import schema

CHOSEN = ("name", "name_latin", "language", "needs", "segment", "vip_reason", "is_do_not_call")
# about the row, not the person; what another system said is asked for anew
_STAY = {
    *("merges", "distinct_pairs", "search_entries", "customer_views", "foreign_papers"),
    "present_calls",  # of this moment only
}
_SINGLE = {"private_facts.customer_id": ("kind",)}  # nobody may read their values, so doubles stay behind
_DOUBLES = {
    "numbers.customer_id": ("digits", "extension"),
    "email_addresses.customer_id": ("address",),
    "relations.customer_id": ("other_id", "kind"),
    "relations.other_id": ("customer_id", "kind"),
}
_WITH_MAIN = ("addresses", "accounts")


def preview(session: Session, kept_id: UUID, gone_id: UUID) -> MergePreview:
    """Say what a merge would do."""
    kept, gone = records.record(session, kept_id), records.record(session, gone_id)
    choices = tuple(
        FieldChoice(name, str(getattr(kept, name)), str(getattr(gone, name)))
        for name in CHOSEN
        if getattr(gone, name) and getattr(kept, name) != getattr(gone, name)
    )
    moving = tuple((column.table.name, _count(session, column, gone_id)) for column in _owners())
    return MergePreview(choices, tuple((table, count) for table, count in moving if count))


def merge(
    session: Session, kept_id: UUID, gone_id: UUID, *, taken: tuple[str, ...] = (), agent_id: UUID | None
) -> UUID:
    """Move everything of one customer to another; `taken` fields come from him too."""
    if kept_id == gone_id:
        raise BadInput("two customers are needed")
    kept, gone = records.record(session, kept_id), records.record(session, gone_id)
    fields = {name: getattr(gone, name) for name in CHOSEN if name in taken or not getattr(kept, name)}
    fields = {name: value for name, value in fields.items() if value != getattr(kept, name)}
    before = {name: getattr(kept, name) for name in fields}
    moved: dict[str, Any] = {"fields": before, "tables": {}}
    for column in _owners():
        moved["tables"][str(column)] = _move(session, column, gone_id, kept_id)
    now = times.now()
    session.execute(delete(SearchEntry).where(SearchEntry.customer_id == gone_id))
    gone_row = update(Customer).where(Customer.id == gone_id)
    session.execute(gone_row.values(merged_into_id=kept_id, updated_at=now))
    session.execute(update(Customer).where(Customer.id == kept_id).values(**fields, updated_at=now))
    search_index.index(session, kept_id)
    merge_id = new_key()
    row = {"id": merge_id, "customer_id": kept_id, "gone_id": gone_id, "at": now, "agent_id": agent_id}
    session.execute(insert(Merge), [{**row, "moved": json.dumps(moved, default=str, ensure_ascii=False)}])
    audit.record(session, agent_id or "desk", "merge", "customer", kept_id, {"gone": gone_id})
    return merge_id


def undo(session: Session, merge_id: UUID, *, agent_id: UUID | None) -> None:
    """Move everything back to where it was; what came to the kept customer later stays with him."""
    columns = (Merge.customer_id, Merge.gone_id, Merge.moved)
    wanted = select(*columns).where(Merge.id == merge_id, Merge.undone_at.is_(None))
    found = session.execute(wanted).one_or_none()
    if found is None:
        raise BadInput("this merge is undone already")
    kept_id, gone_id, moved = found.customer_id, found.gone_id, json.loads(found.moved)
    now = times.now()
    gone_row = update(Customer).where(Customer.id == gone_id)
    session.execute(gone_row.values(merged_into_id=None, updated_at=now))
    kept_row = update(Customer).where(Customer.id == kept_id)
    session.execute(kept_row.values(**moved["fields"], updated_at=now))
    by_name = {str(column): column for column in _owners()}
    for name, what in moved["tables"].items():
        if name in by_name:
            _move_back(session, by_name[name], gone_id, what)
    for customer_id in (kept_id, gone_id):
        search_index.index(session, customer_id)
    session.execute(update(Merge).where(Merge.id == merge_id).values(undone_at=now))
    audit.record(session, agent_id or "desk", "undo_merge", "customer", kept_id, {"gone": gone_id})


def tell_apart(session: Session, one: UUID, other: UUID, *, agent_id: UUID | None) -> None:
    """Keep that two customers are not the same, so that nobody is asked again."""
    pair = {"customer_id": min(one, other), "other_id": max(one, other), "at": times.now()}
    add_missing(session, DistinctPair, [{**pair, "agent_id": agent_id}])
    audit.record(session, agent_id or "desk", "tell_apart", "customer", one, {"other": other})


def _owners() -> Iterator[Column[Any]]:
    """Yield every column that says whose a row is."""
    tables = schema().tables
    for name in sorted(tables):
        if name in _STAY or name == "customers":
            continue
        for column in tables[name].columns:
            if any(reference.column.table.name == "customers" for reference in column.foreign_keys):
                yield column
    yield tables["customers"].c.company_id
    yield tables["customers"].c.merged_into_id


def _count(session: Session, column: Column[Any], customer_id: UUID) -> int:
    wanted = select(func.count()).select_from(column.table).where(column == customer_id)
    return session.scalar(wanted) or 0


def _move(session: Session, column: Column[Any], gone_id: UUID, kept_id: UUID) -> Mapping[str, Any]:
    """Give the rows to the kept customer; doubles are set aside, and only one stays the main one."""
    table = column.table
    staying = _doubles(session, column, gone_id, kept_id, _SINGLE.get(str(column), ()))
    double = _doubles(session, column, gone_id, kept_id, _DOUBLES.get(str(column), ()))
    removed = _taken_out(session, table, double)
    key = table.c.id
    moving = [one for one in session.scalars(select(key).where(column == gone_id)) if one not in staying]
    no_more_main = _no_more_main(session, column, gone_id, kept_id)
    for begin in range(0, len(moving), 500):
        session.execute(update(table).where(key.in_(moving[begin : begin + 500])).values({column: kept_id}))
    return {"moved": moving, "removed": removed, "was_main": no_more_main}


def _doubles(
    session: Session, column: Column[Any], gone_id: UUID, kept_id: UUID, names: tuple[str, ...]
) -> set[UUID]:
    """Return the rows of the one who goes that the one who is kept has too."""
    if not names:
        return set()
    columns = [column.table.c[name] for name in names]
    wanted = select(column.table.c.id, *columns).where(column == gone_id)
    has = {tuple(row) for row in session.execute(select(*columns).where(column == kept_id))}
    # whoever was related to himself would be so from now on
    return {key for key, *values in session.execute(wanted) if tuple(values) in has or kept_id in values}


def _taken_out(session: Session, table: Table, keys: set[UUID]) -> list[dict[str, Any]]:
    if not keys:
        return []
    rows = [dict(row) for row in session.execute(select(table).where(table.c.id.in_(keys))).mappings()]
    session.execute(delete(table).where(table.c.id.in_(keys)))
    return rows


def _no_more_main(session: Session, column: Column[Any], gone_id: UUID, kept_id: UUID) -> list[UUID]:
    table = column.table
    if table.name not in _WITH_MAIN:
        return []
    is_main = table.c.is_main
    if session.scalar(select(table.c.id).where(column == kept_id, is_main).limit(1)) is None:
        return []
    keys = list(session.scalars(select(table.c.id).where(column == gone_id, is_main)))
    session.execute(update(table).where(table.c.id.in_(keys)).values(is_main=False))
    return keys


def _move_back(session: Session, column: Column[Any], gone_id: UUID, what: Mapping[str, Any]) -> None:
    table = column.table
    keys = [UUID(key) for key in what["moved"]]
    for begin in range(0, len(keys), 500):
        own = update(table).where(table.c.id.in_(keys[begin : begin + 500]))
        session.execute(own.values({column: gone_id}))
    if what["removed"]:
        session.execute(insert(table), [_read(table, row) for row in what["removed"]])
    mains = [UUID(key) for key in what["was_main"]]
    if mains:
        session.execute(update(table).where(table.c.id.in_(mains)).values(is_main=True))


def _read(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row that was written as JSON as its columns take it."""
    return {name: _value(table.c[name], value) for name, value in row.items() if name in table.c}


def _value(column: Column[Any], value: Any) -> Any:  # noqa: ANN401  whatever the column holds
    if value is None or not isinstance(value, str):
        return value
    if isinstance(column.type, Key):
        return UUID(value)
    return datetime.fromisoformat(value) if isinstance(column.type, Moment) else value
