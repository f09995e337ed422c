"""Saves what was edited of a customer, with its history, and takes it back again."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import contact_values, times
from app.errors import BadInput
from app.models.address import Address
from app.models.base import Base
from app.models.changes import audit, search_index, second_person
from app.models.changes.customer_rows import number_row
from app.models.consent import Consent
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.field_change import FieldChange
from app.models.keys import new_key
from app.models.number import Number
from app.models.queries import records
from app.models.relation import Relation
from app.models.rows.customers import NewNumber
from app.models.rows.records import Cell, Difference, Json, RecordEdit, cells, needing_second

_READERS: Mapping[str, Callable[[Any], object]] = {
    "since": lambda value: value and date.fromisoformat(value),
    "vip_until": lambda value: value and datetime.fromisoformat(value),
    "at": datetime.fromisoformat,
    "other_id": UUID,
}


def save(
    session: Session, edit: RecordEdit, *, region: str, agent_id: UUID | None, is_approved: bool = False
) -> tuple[Difference, ...]:
    """Save an edit, or return where somebody else changed the same since then; then nothing is saved.

    What needs a second person waits for one, unless it is he who saves it.
    """
    known = select(FieldChange.id).where(FieldChange.edit_id == edit.edit_id).limit(1)
    if not edit.differences or session.scalar(known) is not None:
        return ()
    record = records.record(session, edit.customer_id)
    now = cells(record)
    others = tuple(
        Difference(change.cell, change.before, now.get(change.cell))
        for change in edit.differences
        if now.get(change.cell) not in (change.before, change.after)
    )
    if others and not edit.overrules:
        return others
    changes = [
        Difference(change.cell, now.get(change.cell), change.after)
        for change in edit.differences
        if now.get(change.cell) != change.after
    ]
    held = () if is_approved else needing_second(record, changes)
    second_person.ask(session, edit, held, agent_id)
    changes = [change for change in changes if change not in held]
    if not changes:
        return ()
    _apply(session, edit.customer_id, changes, region)
    there = cells(records.record(session, edit.customer_id))  # as it was stored, not as it was typed
    _remember(
        session,
        edit,
        [Difference(change.cell, change.before, there.get(change.cell)) for change in changes],
        agent_id,
    )
    search_index.index(session, edit.customer_id)
    audit.record(session, agent_id or "desk", "edit", "customer", edit.customer_id, {"fields": len(changes)})
    return ()


def undo(
    session: Session,
    customer_id: UUID,
    edit_id: UUID,
    *,
    region: str,
    agent_id: UUID | None,
    reason: str = "undo",
) -> tuple[Difference, ...]:
    """Take an edit back, unless what it changed was changed again since then: that is returned.

    Where that needs a second person too, it is a wish like any other.
    """
    row = next((row for row in records.history(session, customer_id) if row.edit_id == edit_id), None)
    if row is None or not row.can_be_undone:
        raise BadInput("this change cannot be taken back")
    back = RecordEdit(
        edit_id=new_key(),
        customer_id=customer_id,
        differences=tuple(change.turned for change in row.undoable),
        call_id=None,
        reason=reason,
    )
    waits = bool(needing_second(records.record(session, customer_id), back.differences))
    others = save(session, back, region=region, agent_id=agent_id)
    if not others and not waits:
        marked = update(FieldChange).where(FieldChange.edit_id == edit_id)
        session.execute(marked.values(undone_by=back.edit_id))
    return others


def approve(session: Session, change_id: UUID, *, region: str, agent_id: UUID | None) -> None:
    """Let a waiting change of a line count, unless the line was changed since."""
    wish = second_person.settle(session, change_id, is_approved=True, agent_id=agent_id, why="")
    edit = RecordEdit(
        edit_id=new_key(),
        customer_id=wish.customer_id,
        differences=(second_person.difference_of(wish.kind, wish.detail),),
        call_id=wish.call_id,
    )
    if save(session, edit, region=region, agent_id=wish.asked_by, is_approved=True):
        raise BadInput("this was changed again since then; refuse it")


def remember_private(
    session: Session,
    customer_id: UUID,
    kind: str,
    masked: tuple[str, str],
    *,
    agent_id: UUID | None,
    call_id: UUID | None = None,
) -> None:
    """Note that a private fact was changed; its values stay hidden in the history too."""
    edit = RecordEdit(edit_id=new_key(), customer_id=customer_id, differences=(), call_id=call_id)
    _remember(session, edit, [Difference(Cell("private", None, kind), *masked)], agent_id)


def _apply(session: Session, customer_id: UUID, changes: list[Difference], region: str) -> None:
    values = {
        change.cell.field: _read(change.cell.field, change.after)
        for change in changes
        if change.cell.part == "customer"
    }
    session.execute(
        update(Customer).where(Customer.id == customer_id).values(**values, updated_at=times.now())
    )
    lines = [change for change in changes if change.cell.part != "customer"]
    # what stops being the main one comes first, for there is one main one at any time
    lines.sort(key=lambda change: bool(change.after and change.after.get("is_main")))
    try:
        for change in lines:
            _apply_line(session, customer_id, change, region)
    except IntegrityError as error:
        raise BadInput("this is there twice") from error
    _check_name(session, customer_id)


def _check_name(session: Session, customer_id: UUID) -> None:
    wanted = select(Customer.name, Customer.name_latin).where(Customer.id == customer_id)
    name, latin = session.execute(wanted).one()
    if not (name.strip() or latin.strip()):
        raise BadInput("a customer needs a name")


def _apply_line(session: Session, customer_id: UUID, change: Difference, region: str) -> None:
    model = _MODELS[change.cell.part]
    table: Any = model
    key = change.cell.part_id
    if change.after is None:
        session.execute(delete(model).where(table.id == key, table.customer_id == customer_id))
        return
    values = _VALUES.get(change.cell.part, _line_values)(customer_id, change.after, region)
    if change.before is None:
        session.execute(insert(model), [{**values, "id": key, "customer_id": customer_id}])
    else:
        session.execute(
            update(model).where(table.id == key, table.customer_id == customer_id).values(**values)
        )


def _line_values(_customer_id: UUID, line: Json, _region: str) -> dict[str, Any]:
    return {name: _read(name, value) for name, value in line.items()}


def _number_values(customer_id: UUID, line: Json, region: str) -> dict[str, Any]:
    if contact_values.number_fault(line["text"], region):
        raise BadInput("this is not a telephone number")
    new = NewNumber(text=line["text"], label=line["label"], is_shared=line["is_shared"])
    row = number_row(customer_id, new, region, is_main=line["is_main"])
    return {name: value for name, value in row.items() if name not in {"id", "customer_id"}}


def _email_values(_customer_id: UUID, line: Json, _region: str) -> dict[str, Any]:
    if contact_values.email_fault(line["address"]):
        raise BadInput("this is not an e-mail address")
    return {**line, "address": line["address"].strip().lower()}


_VALUES: Mapping[str, Callable[[UUID, Json, str], dict[str, Any]]] = {
    "number": _number_values,
    "email": _email_values,
}
_MODELS: Mapping[str, type[Base]] = {
    "number": Number,
    "email": EmailAddress,
    "address": Address,
    "consent": Consent,
    "relation": Relation,
}


def _read(name: str, value: Json) -> object:
    """Return a value as its column takes it."""
    return _READERS[name](value) if name in _READERS else value


def _remember(
    session: Session, edit: RecordEdit, changes: Iterable[Difference], agent_id: UUID | None
) -> None:
    at = times.now()
    rows = [
        {
            "id": new_key(),
            "customer_id": edit.customer_id,
            "edit_id": edit.edit_id,
            "at": at,
            "agent_id": agent_id,
            "call_id": edit.call_id,
            "part": change.cell.part,
            "part_id": change.cell.part_id,
            "field": change.cell.field,
            "before": json.dumps(change.before, ensure_ascii=False),
            "after": json.dumps(change.after, ensure_ascii=False),
        }
        for change in changes
    ]
    if rows:
        session.execute(insert(FieldChange), rows)
