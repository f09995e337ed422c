"""A customer's whole record as it is edited, and what an edit changes in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.errors import BadInput
from app.models.rows.cards import TimelineRow
from app.models.rows.json_form import from_json, to_json

Json = Any  # what JSON can hold


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """One telephone number."""

    id: UUID
    text: str  # as written
    label: str = "mobile"
    is_shared: bool = False
    is_main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailLine:
    """One e-mail address."""

    id: UUID
    address: str
    is_main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressLine:
    """One postal address."""

    id: UUID
    label: str = "home"
    lines: str = ""
    postcode: str = ""
    city: str = ""
    city_latin: str = ""
    country: str = ""
    is_main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """One answer to one question about a purpose; what was answered later counts."""

    id: UUID
    purpose: str
    is_given: bool
    wording: str
    channel: str = "call"
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationLine:
    """What another customer is to this one."""

    id: UUID
    other_id: UUID
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateLine:
    """One private fact as everybody may see it, and the change of it that waits."""

    kind: str  # a PrivateKind
    masked: str
    waiting: str = ""  # how the new value looks, masked
    is_closed: bool = False  # never shown to whoever looks, whatever reason he gives


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line that somebody wants changed, and that waits for a second person."""

    part: str  # a key of PARTS
    part_id: UUID
    after: Json  # None: it is to go


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A change that a second person has refused lately, and why."""

    part: str
    after: Json
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRecord:
    """Everything that can be edited of a customer."""

    customer_id: UUID
    name: str = ""
    name_latin: str = ""
    is_company: bool = False
    language: str = "ar"
    needs: str = ""
    segment: str = ""
    since: date | None = None
    time_zone: str = ""
    vip_reason: str = ""
    vip_until: datetime | None = None
    is_do_not_call: bool = False
    numbers: tuple[NumberLine, ...] = ()
    emails: tuple[EmailLine, ...] = ()
    addresses: tuple[AddressLine, ...] = ()
    consents: tuple[ConsentLine, ...] = ()
    relations: tuple[RelationLine, ...] = ()
    private: tuple[PrivateLine, ...] = ()  # changed by functions of their own
    names: Mapping[UUID, str] | None = None  # of those he is related to
    second_parts: tuple[str, ...] = ()  # whose lines are changed by two people
    waiting: tuple[WaitingLine, ...] = ()
    refused: tuple[RefusedLine, ...] = ()

    @property
    def id(self) -> UUID:
        """Return the key under which somebody new waits for the database."""
        return self.customer_id


PARTS = {
    "number": "numbers",
    "email": "emails",
    "address": "addresses",
    "consent": "consents",
    "relation": "relations",
}
_OTHERS = {"customer_id", "private", "names", "second_parts", "waiting", "refused", *PARTS.values()}
FIELDS = tuple(field.name for field in fields(CustomerRecord) if field.name not in _OTHERS)


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing that is compared: a field of the customer, or one whole line of a part."""

    part: str  # "customer", or a key of PARTS
    part_id: UUID | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a cell held and what it is to hold; None is a line that is not there."""

    cell: Cell
    before: Json
    after: Json

    @property
    def turned(self) -> "Difference":
        """Return what takes it back."""
        return Difference(self.cell, self.after, self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEdit:
    """What somebody changed and wants to be saved together."""

    edit_id: UUID
    customer_id: UUID
    differences: tuple[Difference, ...]
    call_id: UUID | None = None
    overrules: bool = False  # somebody else's changes since then
    reason: str = ""  # why, where a second person is to approve it

    @property
    def id(self) -> UUID:
        """Return the key under which it waits for the database."""
        return self.edit_id


class Conflict(BadInput):
    """Somebody else has changed the same meanwhile; nothing was saved."""

    def __init__(self, others: tuple[Difference, ...]) -> None:
        super().__init__("somebody else has changed this meanwhile")
        self.others = others  # what each holds now


@dataclass(frozen=True, slots=True)
class EditRow:
    """One edit in a customer's history."""

    edit_id: UUID
    at: datetime
    agent_name: str
    agent_name_latin: str
    call_id: UUID | None
    changes: tuple[Difference, ...]
    is_undone: bool
    call: TimelineRow | None = None  # the one it was in; a call that goes on is not stored yet

    @property
    def can_be_undone(self) -> bool:
        """Whether something of it may be taken back."""
        return not self.is_undone and bool(self.undoable)

    @property
    def undoable(self) -> tuple[Difference, ...]:
        """What may be taken back: private facts and what was agreed to are only ever told anew."""
        return tuple(change for change in self.changes if change.cell.part not in {"private", "consent"})


def cells(record: CustomerRecord) -> dict[Cell, Json]:
    """Return what a record holds, cell by cell."""
    found: dict[Cell, Json] = {Cell("customer", None, name): _plain(getattr(record, name)) for name in FIELDS}
    for part, name in PARTS.items():
        for line in getattr(record, name):
            values = {key: _plain(value) for key, value in asdict(line).items() if key != "id"}
            found[Cell(part, line.id)] = values
    return found


def differences(before: CustomerRecord, after: CustomerRecord) -> tuple[Difference, ...]:
    """Return what must be done to make one record of the other."""
    return tuple(_differing(cells(before), cells(after)))


def changed(record: CustomerRecord, changes: Iterable[Difference]) -> CustomerRecord:
    """Return a record with these changes made in it, whatever it held."""
    values = json.loads(to_json(replace(record, names=None)))
    for change in changes:
        if change.cell.part == "customer":
            values[change.cell.field] = change.after
            continue
        key, name = str(change.cell.part_id), PARTS[change.cell.part]
        lines = {line["id"]: line for line in values[name]}
        lines[key] = change.after and {"id": key, **change.after}
        values[name] = [line for line in lines.values() if line]
    return replace(from_json(CustomerRecord, json.dumps(values)), names=record.names)


def needing_second(record: CustomerRecord, changes: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the changes that need a second person; the first line of its kind needs none."""
    there = {part for part, name in PARTS.items() if getattr(record, name)}
    held = []
    for change in changes:
        part = change.cell.part
        if part not in record.second_parts or _without_main(change.before) == _without_main(change.after):
            continue
        if change.before is None and part not in there:
            there.add(part)
        else:
            held.append(change)
    return tuple(held)


def _without_main(line: Json) -> Json:
    """Which line is the main one is no secret of anybody's."""
    return None if line is None else {name: value for name, value in line.items() if name != "is_main"}


def _differing(before: dict[Cell, Json], after: dict[Cell, Json]) -> Iterator[Difference]:
    for cell in {**before, **after}:
        if before.get(cell) != after.get(cell):
            yield Difference(cell, before.get(cell), after.get(cell))


def _plain(value: object) -> Json:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
