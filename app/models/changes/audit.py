"""Writes down who did what, each row chained to the one before."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app import times
from app.card_free import card_free
from app.models.audit import AuditEntry
from app.models.audit_chain import BEGINNING, hash_of

_last = select(AuditEntry.number, AuditEntry.hash).order_by(AuditEntry.number.desc()).limit(1)
_adding = insert(AuditEntry.__table__)  # type: ignore[arg-type]  # every model of ours is a table


def record(
    session: Session,
    actor: UUID | str,
    action: str,
    subject_kind: str,
    subject_id: UUID | None,
    detail: Mapping[str, object] | None = None,
) -> None:
    """Add one deed to the chain, within the transaction that does it."""
    connection = session.connection()
    number, link = 1, b""
    deed = deed_of(actor, action, subject_kind, subject_id, detail)
    if (
        connection.dialect.name == "sqlite"
    ):  # a server chains the row itself, for nobody else may read the end
        last = connection.execute(_last).first()
        number, previous = (1, BEGINNING) if last is None else (last.number + 1, last.hash)
        link = hash_of(previous, deed | {"number": number})
    connection.execute(_adding, deed | {"number": number, "hash": link})


def deed_of(
    actor: UUID | str,
    action: str,
    subject_kind: str,
    subject_id: UUID | None,
    detail: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Return a deed as it is written down; its number and its link to the one before are missing."""
    return {
        "at": times.now(),
        "actor": str(actor),
        "action": action,
        "subject_kind": subject_kind,
        "subject_id": subject_id,
        "detail": card_free(json.dumps(detail or {}, sort_keys=True, default=str)),
    }
