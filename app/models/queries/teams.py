"""Questions about teams."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.team import Team


def with_key(session: Session, key: str) -> UUID | None:
    """Return the team of a key; None when there is none."""
    return session.scalar(select(Team.id).where(Team.key == key))
