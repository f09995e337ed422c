"""Does what was to be done later."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.models.changes import audit
from app.models.follow_up import FollowUp
from app.models.rows.changed import Changed


def complete(session: Session, follow_up_id: UUID, at: datetime, *, agent_id: UUID | None = None) -> Changed:
    """Say that a follow-up is done; one that is done already keeps its first moment."""
    done = session.execute(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
        .values(completed_at=at, claimed_by=None, claimed_until=None)
        .returning(FollowUp.id)
    ).first()
    if done is None:
        return Changed()
    audit.record(session, agent_id or "desk", "complete", "follow_up", follow_up_id)
    return Changed(follow_ups=True)
