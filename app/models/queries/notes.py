"""Questions about notes."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.note import Note
from app.models.rows.notes import PinnedNote

MOST = 20


def pinned(session: Session, customer_id: UUID) -> list[PinnedNote]:
    """Return what is pinned to a customer, newest first."""
    name = func.coalesce(func.nullif(Agent.name, ""), Agent.login, "")
    found = session.execute(
        select(Note.id, Note.text, Note.at, name)
        .outerjoin(Agent, Agent.id == Note.agent_id)
        .where(Note.customer_id == customer_id, Note.is_pinned.is_(True))
        .order_by(Note.at.desc(), Note.id.desc())
        .limit(MOST)
    )
    return [PinnedNote(*row) for row in found]
