"""Questions about teams."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.rows.working_times import TeamName
from app.models.team import Team


def with_key(session: Session, key: str) -> UUID | None:
    """Return the team of a key; None when there is none."""
    return session.scalar(select(Team.id).where(Team.key == key))


def names(session: Session) -> list[TeamName]:
    """Return every team that is seen from here, by its name."""
    rows = session.execute(select(Team.id, Team.name_ar, Team.name_en).order_by(Team.name_en, Team.name_ar))
    return [TeamName(*row) for row in rows]
