"""Pins notes to customers, and takes them off again."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import redaction, times
from app.errors import BadInput
from app.models.changes import audit
from app.models.customer import Customer
from app.models.keys import new_key
from app.models.note import Note

LONGEST_PINNED = 500  # characters: it is read while the telephone rings


def pin(session: Session, customer_id: UUID, text: str, *, agent_id: UUID) -> UUID:
    """Pin a note to a customer; card numbers in it are masked."""
    words = " ".join(redaction.masked(text).split())
    if not words:
        raise BadInput("Write or mark something first.")
    if len(words) > LONGEST_PINNED:
        raise BadInput(f"A pinned note has at most {LONGEST_PINNED} characters; mark less.")
    if session.scalar(select(Customer.id).where(Customer.id == customer_id)) is None:
        raise BadInput("There is no such customer any more.")
    note = Note(
        id=new_key(),
        customer_id=customer_id,
        interaction_id=None,
        agent_id=agent_id,
        at=times.now(),
        text=words,
        is_pinned=True,
    )
    session.add(note)
    session.flush()
    audit.record(session, agent_id, "pin", "customer", customer_id)
    return note.id


def unpin(session: Session, note_id: UUID, *, agent_id: UUID) -> None:
    """Take a note off; it stays among the customer's notes."""
    off = session.execute(
        update(Note)
        .where(Note.id == note_id, Note.is_pinned.is_(True))
        .values(is_pinned=False)
        .returning(Note.customer_id)
    ).first()
    if off is not None:
        audit.record(session, agent_id, "unpin", "customer", off.customer_id)
