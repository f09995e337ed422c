"""Changes that may come late: what waits in the outbox beside finished calls, and how it is kept."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.errors import BadInput
from app.late import late
from app.models.rows.json_form import from_json, to_json

if TYPE_CHECKING:
    from app.models.memory import Memory


class LateKind(StrEnum):
    """What can wait; the words stand in the outbox of every desk."""

    CASE = "case"
    CASE_DEED = "case_deed"  # an answer, a note, a closing ...
    CONTACT = "contact"
    OFFER_ANSWER = "offer_answer"
    CUSTOMER = "customer"  # somebody new
    CUSTOMER_EDIT = "customer_edit"
    DEED = "deed"  # for the record of deeds
    VIEWS = "views"  # whose cards were opened


@dataclass(frozen=True, slots=True)
class LateChange:
    """One change with who made it: it may be another one who has signed in when it is kept."""

    kind: LateKind
    agent_id: UUID
    row: Any  # a NewCase, a NewContact, a NewOfferAnswer: each brings its own key, so that twice is once

    @property
    def key(self) -> UUID:
        """Return the key under which it waits."""
        key: UUID = self.row.id
        return key


_ROWS: Mapping[LateKind, tuple[str, str]] = {
    LateKind.CASE: ("app.models.rows.cases", "NewCase"),
    LateKind.CASE_DEED: ("app.models.rows.cases", "CaseDeed"),
    LateKind.CONTACT: ("app.models.rows.contacts", "NewContact"),
    LateKind.OFFER_ANSWER: ("app.models.rows.offers", "NewOfferAnswer"),
    LateKind.CUSTOMER: ("app.models.rows.records", "CustomerRecord"),
    LateKind.CUSTOMER_EDIT: ("app.models.rows.records", "RecordEdit"),
    LateKind.DEED: ("app.models.rows.deeds", "NewDeed"),
    LateKind.VIEWS: ("app.models.rows.views", "Views"),
}
_KEEPERS: "Mapping[LateKind, Callable[[Memory, LateChange], object]]" = {
    LateKind.CASE: lambda memory, change: memory.cases.open(change.row, change.agent_id),
    LateKind.CASE_DEED: lambda memory, change: memory.cases.do(change.row, change.agent_id),
    LateKind.CONTACT: lambda memory, change: memory.contacts.record(change.row, change.agent_id),
    LateKind.OFFER_ANSWER: lambda memory, change: memory.offers.answer(change.row, change.agent_id),
    LateKind.CUSTOMER: lambda memory, change: memory.records.take_in(change.row, change.agent_id),
    LateKind.CUSTOMER_EDIT: lambda memory, change: memory.records.save(change.row, change.agent_id),
    LateKind.DEED: lambda memory, change: memory.floor.keep_deed(change.row, change.agent_id),
    LateKind.VIEWS: lambda memory, change: memory.records.note_views(change.row.viewed, change.agent_id),
}


def to_payload(change: LateChange) -> str:
    """Write a change as the outbox keeps it."""
    return f'{{"agent_id": "{change.agent_id}", "row": {to_json(change.row)}}}'


def from_payload(kind: str, text: str) -> LateChange:
    """Read a change from the outbox; BadInput when it is none of ours."""
    try:
        known = LateKind(kind)
        values = json.loads(text)
        agent_id, row = UUID(values["agent_id"]), json.dumps(values["row"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput("this is no change that waits") from error
    return LateChange(known, agent_id, from_json(late(*_ROWS[known]), row))


def keep(memory: "Memory", change: LateChange) -> object:
    """Keep a change, and return what is told of it; keeping it twice changes nothing."""
    return _KEEPERS[change.kind](memory, change)
