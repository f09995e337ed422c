"""What a role does not see of a customer is taken out of his rows before they leave for the window."""

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from app.models.queries.field_rules import HIDEABLE_PARTS
from app.models.rows.cards import Card
from app.models.rows.records import (
    PARTS,
    CustomerRecord,
    Difference,
    EditRow,
    PrivateLine,
    RefusedLine,
    WaitingLine,
)

MASK = "••••"
W = TypeVar("W", WaitingLine, RefusedLine)


def masked_card(card: Card, hidden: Collection[str]) -> Card:
    """Return a card without what is hidden; the city is a part of the address."""
    if "address" not in hidden:
        return card
    return replace(card, city="", city_latin="", hidden=frozenset({"address"}))


def masked_record(record: CustomerRecord, hidden: Collection[str]) -> CustomerRecord:
    """Return a record whose hidden parts have no lines; each is named among the private facts instead."""
    parts = [part for part in HIDEABLE_PARTS if part in hidden]
    masks = (PrivateLine(kind=part, masked=MASK) for part in parts)
    private = (*(replace(line, is_closed=line.kind in hidden) for line in record.private), *masks)
    return replace(
        record,
        private=private,
        waiting=_without(record.waiting, parts),
        refused=_without(record.refused, parts),
        **{PARTS[part]: () for part in parts},  # type: ignore[arg-type]  # these are tuples of lines
    )


def masked_edit(row: EditRow, hidden: Collection[str]) -> EditRow:
    """Return an edit that says what was changed of hidden parts, and not into what."""
    return replace(row, changes=tuple(_masked_change(change, hidden) for change in row.changes))


def _masked_change(change: Difference, hidden: Collection[str]) -> Difference:
    is_hidden = change.cell.part in hidden and change.cell.part in HIDEABLE_PARTS
    return Difference(change.cell, change.before and MASK, change.after and MASK) if is_hidden else change


def _without(lines: tuple[W, ...], parts: Collection[str]) -> tuple[W, ...]:
    return tuple(line for line in lines if line.part not in parts)
