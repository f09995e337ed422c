"""Keeps numbers that are known for spam or abuse."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app import numbers, times
from app.errors import BadInput
from app.models.changes import audit
from app.models.changes.insertion import put
from app.models.number import BlockedNumber
from app.models.rows.changed import Changed


def block(
    session: Session,
    number: str,
    *,
    region: str,
    reason: str,
    until: datetime | None = None,
    agent_id: UUID | None = None,
) -> Changed:
    """Say why a number is unwelcome ("spam", "abusive"), for a time or for good; whoever answers is told."""
    digits = _digits(number, region)
    values = {"digits": digits, "reason": reason, "blocked_at": times.now(), "until": until}
    put(session, BlockedNumber, values | {"agent_id": agent_id})
    audit.record(session, agent_id or "desk", "block", "number", None, {"reason": reason})
    return Changed(customers=True)


def unblock(session: Session, number: str, *, region: str, agent_id: UUID | None = None) -> Changed:
    """Take that back."""
    digits = _digits(number, region)
    gone = session.execute(
        delete(BlockedNumber).where(BlockedNumber.digits == digits).returning(BlockedNumber.digits)
    ).first()
    if gone is None:
        return Changed()
    audit.record(session, agent_id or "desk", "unblock", "number", None)
    return Changed(customers=True)


def _digits(number: str, region: str) -> str:
    digits = numbers.read(number, region).digits
    if not digits:
        raise BadInput("this is not a telephone number")
    return digits
