"""Keeps how somebody likes to look at a list."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.rows.saved_views import SavedViewRow
from app.models.saved_view import SavedView


def keep(session: Session, view: SavedViewRow, place: str, at: datetime, *, agent_id: UUID) -> None:
    """Keep a view under its name; one of the same name makes room."""
    name = " ".join(view.name.split())
    if not name or len(name) > 40:
        raise BadInput("a view has a name of 1 to 40 letters")
    mine = (SavedView.agent_id == agent_id, SavedView.place == place)
    session.execute(delete(SavedView).where(*mine, (SavedView.name == name) | (SavedView.id == view.id)))
    session.add(
        SavedView(id=view.id, agent_id=agent_id, place=place, name=name, content=view.content, saved_at=at)
    )


def remove(session: Session, view_id: UUID, *, agent_id: UUID) -> None:
    """Forget a view."""
    session.execute(delete(SavedView).where(SavedView.agent_id == agent_id, SavedView.id == view_id))
