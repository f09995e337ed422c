"""Writes down who did what, each row chained to the one before."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app import times
from app.models.audit import AuditEntry

_CHAIN_LOCK = 0x4841544946_02  # one writer at a time may add to the chain
_BEGINNING = bytes(32)

_last = select(AuditEntry.number, AuditEntry.hash).order_by(AuditEntry.number.desc()).limit(1)
_adding = insert(AuditEntry)


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
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_CHAIN_LOCK)))
    last = connection.execute(_last).first()
    number, previous = (1, _BEGINNING) if last is None else (last.number + 1, last.hash)
    deed = {
        "number": number,
        "at": times.now(),
        "actor": str(actor),
        "action": action,
        "subject_kind": subject_kind,
        "subject_id": subject_id,
        "detail": json.dumps(detail or {}, sort_keys=True, default=str),
    }
    connection.execute(_adding, deed | {"hash": hash_of(previous, deed)})


def hash_of(previous: bytes, deed: Mapping[str, Any]) -> bytes:
    """Return the hash of a row that follows one with the hash `previous`."""
    subject_id = deed["subject_id"] or ""
    moment = deed["at"].astimezone(UTC).isoformat()
    parts = (
        deed["number"],
        moment,
        deed["actor"],
        deed["action"],
        deed["subject_kind"],
        subject_id,
        deed["detail"],
    )
    return hashlib.sha256(previous + "\x1f".join(map(str, parts)).encode()).digest()
