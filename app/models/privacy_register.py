"""The register of what people asked about their data, in the chain of deeds, where nobody can change it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import audit
from app.planning.privacy_deadlines import RequestKind, due_at

RECEIVED, EXTENDED, ANSWERED = "privacy.received", "privacy.extended", "privacy.answered"
_SUBJECT = "customer"


@dataclass(frozen=True, slots=True)
class PrivacyRequest:
    """One request, by the number of the deed with which it came."""

    number: int
    kind: RequestKind
    customer_id: UUID | None
    received_at: datetime
    is_extended: bool = False
    answered_at: datetime | None = None

    @property
    def due_at(self) -> datetime:
        """By when it has to be answered."""
        return due_at(self.kind, self.received_at, is_extended=self.is_extended)

    def is_late(self, now: datetime) -> bool:
        """Whether the answer is overdue, or came too late."""
        return (self.answered_at or now) > self.due_at


def receive(
    session: Session, kind: RequestKind, customer_id: UUID | None, received_at: datetime, *, by: UUID | str
) -> None:
    """Take a request in."""
    facts = {"kind": kind, "received_at": received_at.isoformat()}
    audit.record(session, by, RECEIVED, _SUBJECT, customer_id, facts)


def extend(session: Session, number: int, *, by: UUID | str) -> PrivacyRequest:
    """Take the one extension there is; the person has to be told why."""
    request = _open(session, number)
    if request.is_extended:
        raise BadInput(f"request {number} was extended before; the law knows one extension")
    due_at(request.kind, request.received_at, is_extended=True)
    audit.record(session, by, EXTENDED, _SUBJECT, request.customer_id, {"request": number})
    return replace(request, is_extended=True)


def answer(session: Session, number: int, *, by: UUID | str) -> None:
    """Note that the person has his answer."""
    request = _open(session, number)
    audit.record(session, by, ANSWERED, _SUBJECT, request.customer_id, {"request": number})


def requests(session: Session) -> list[PrivacyRequest]:
    """Return all there ever were, what is due first at the beginning."""
    rows = session.execute(
        select(AuditEntry)
        .where(AuditEntry.action.in_((RECEIVED, EXTENDED, ANSWERED)))
        .order_by(AuditEntry.number)
    ).scalars()
    return sorted(folded(rows).values(), key=lambda request: (request.due_at, request.number))


def folded(deeds: Iterable[AuditEntry]) -> Mapping[int, PrivacyRequest]:
    """Make requests out of deeds."""
    found: dict[int, PrivacyRequest] = {}
    for deed in deeds:
        facts: dict[str, Any] = json.loads(deed.detail)
        if deed.action == RECEIVED:
            received_at = datetime.fromisoformat(facts["received_at"])
            kind = RequestKind(facts["kind"])
            found[deed.number] = PrivacyRequest(deed.number, kind, deed.subject_id, received_at)
        elif (request := found.get(facts["request"])) is not None:
            change = {"is_extended": True} if deed.action == EXTENDED else {"answered_at": deed.at}
            found[request.number] = replace(request, **change)
    return found


def _open(session: Session, number: int) -> PrivacyRequest:
    request = next((each for each in requests(session) if each.number == number), None)
    if request is None or request.answered_at is not None:
        raise BadInput(f"there is no open request {number}")
    return request
