"""Questions about a customer's record and what was changed in it."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta
from itertools import groupby
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.address import Address
from app.models.agent import Agent
from app.models.consent import Consent
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.field_change import FieldChange
from app.models.interaction import Interaction
from app.models.number import Number
from app.models.pending_change import PendingChange
from app.models.private_fact import PrivateFact
from app.models.queries import field_rules
from app.models.relation import Relation
from app.models.rows.cards import TimelineRow
from app.models.rows.records import (
    FIELDS,
    AddressLine,
    Cell,
    ConsentLine,
    CustomerRecord,
    Difference,
    EditRow,
    EmailLine,
    NumberLine,
    PrivateLine,
    RefusedLine,
    RelationLine,
    WaitingLine,
)

L = TypeVar("L", EmailLine, AddressLine, ConsentLine, RelationLine)

MOST_EDITS = 200
REFUSED_KEPT, MOST_REFUSED = timedelta(days=7), 3


def record(session: Session, customer_id: UUID) -> CustomerRecord:
    """Return a customer's whole record; BadInput when he is not there any more, or is another one now."""
    wanted = select(*(getattr(Customer, name) for name in FIELDS)).where(
        Customer.id == customer_id, Customer.merged_into_id.is_(None)
    )
    found = session.execute(wanted).one_or_none()
    if found is None:
        raise BadInput("there is no such customer any more")
    relations: tuple[RelationLine, ...] = _lines(session, customer_id, Relation, RelationLine)
    return CustomerRecord(
        customer_id=customer_id,
        **found._asdict(),
        emails=_lines(session, customer_id, EmailAddress, EmailLine),
        addresses=_lines(session, customer_id, Address, AddressLine),
        consents=_lines(session, customer_id, Consent, ConsentLine),
        relations=relations,
        numbers=_numbers(session, customer_id),
        private=_private(session, customer_id),
        names=names(session, [line.other_id for line in relations]),
        second_parts=field_rules.second_parts(session),
        waiting=_waiting(session, customer_id),
        refused=_refused(session, customer_id),
    )


def names(session: Session, customers: Sequence[UUID]) -> dict[UUID, str]:
    """Return what customers are called."""
    wanted = select(Customer.id, Customer.name, Customer.name_latin).where(Customer.id.in_(customers))
    return {key: name or latin for key, name, latin in session.execute(wanted)} if customers else {}


_OF_CALL: tuple[Any, ...] = (
    *(Interaction.kind, Interaction.at, Interaction.title, Interaction.text, Interaction.seconds),
)


def history(session: Session, customer_id: UUID) -> list[EditRow]:
    """Return what was changed of a customer, the newest first."""
    wanted = (
        select(FieldChange, Agent.name, Agent.name_latin, *_OF_CALL)
        .outerjoin(Agent, Agent.id == FieldChange.agent_id)
        .outerjoin(Interaction, Interaction.id == FieldChange.call_id)
        .where(FieldChange.customer_id == customer_id)
        .order_by(FieldChange.at.desc(), FieldChange.edit_id, FieldChange.id)
        .limit(MOST_EDITS)
    )
    rows: Sequence[Any] = session.execute(wanted).all()
    return [_edit(list(group)) for _, group in groupby(rows, key=lambda row: row[0].edit_id)]


def _edit(rows: Sequence[Any]) -> EditRow:
    first, name, latin, kind, at, title, text, seconds = rows[0]
    call = TimelineRow(kind, at, title, text, seconds, first.call_id) if kind else None
    changes = tuple(
        Difference(Cell(row.part, row.part_id, row.field), json.loads(row.before), json.loads(row.after))
        for row, *_ in rows
    )
    is_undone = any(row.undone_by is not None for row, *_ in rows)
    return EditRow(first.edit_id, first.at, name or "", latin or "", first.call_id, changes, is_undone, call)


def _lines(session: Session, customer_id: UUID, model: Any, line: type[L]) -> tuple[L, ...]:  # noqa: ANN401  a table of ours
    """Return the rows of a table that belong to a customer; a line is named as its columns are."""
    columns = [getattr(model, field.name) for field in fields(line)]
    found = session.execute(select(*columns).where(model.customer_id == customer_id).order_by(model.id))
    return tuple(line(**row._asdict()) for row in found)


def _numbers(session: Session, customer_id: UUID) -> tuple[NumberLine, ...]:
    columns = (Number.id, Number.as_written, Number.digits, Number.label, Number.is_shared, Number.is_main)
    wanted = (
        select(*columns).where(Number.customer_id == customer_id).order_by(Number.is_main.desc(), Number.id)
    )
    return tuple(
        NumberLine(
            id=row.id,
            text=row.as_written or row.digits,
            label=row.label,
            is_shared=row.is_shared,
            is_main=row.is_main,
        )
        for row in session.execute(wanted)
    )


def _private(session: Session, customer_id: UUID) -> tuple[PrivateLine, ...]:
    facts = select(PrivateFact.kind, PrivateFact.masked).where(PrivateFact.customer_id == customer_id)
    known = {row.kind: row.masked for row in session.execute(facts)}
    wishes = select(PendingChange.kind, PendingChange.masked).where(
        *(PendingChange.customer_id == customer_id, PendingChange.decided_at.is_(None)),
        PendingChange.detail == "",
    )
    waiting = {row.kind: row.masked for row in session.execute(wishes)}
    return tuple(
        PrivateLine(kind=kind, masked=known.get(kind, ""), waiting=waiting.get(kind, ""))
        for kind in sorted({*known, *waiting})
    )


def _waiting(session: Session, customer_id: UUID) -> tuple[WaitingLine, ...]:
    wishes = select(PendingChange.kind, PendingChange.detail).where(
        *(PendingChange.customer_id == customer_id, PendingChange.decided_at.is_(None)),
        PendingChange.detail != "",
    )
    told = [(kind, json.loads(detail)) for kind, detail in session.execute(wishes)]
    return tuple(WaitingLine(kind, UUID(line["part_id"]), line["after"]) for kind, line in told)


def _refused(session: Session, customer_id: UUID) -> tuple[RefusedLine, ...]:
    """Return what was refused lately, for whoever asked for it."""
    wishes = select(PendingChange.kind, PendingChange.detail, PendingChange.refusal).where(
        *(PendingChange.customer_id == customer_id, PendingChange.is_approved.is_(False)),
        *(PendingChange.detail != "", PendingChange.decided_at > times.now() - REFUSED_KEPT),
    )
    rows = session.execute(wishes.order_by(PendingChange.decided_at.desc()).limit(MOST_REFUSED))
    return tuple(RefusedLine(kind, json.loads(detail)["after"], why) for kind, detail, why in rows)
