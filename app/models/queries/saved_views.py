"""Questions about saved views."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.rows.saved_views import SavedViewRow
from app.models.saved_view import SavedView


def of(session: Session, agent_id: UUID, place: str) -> list[SavedViewRow]:
    """Return somebody's views of a place, by name."""
    found = session.execute(
        select(SavedView.id, SavedView.name, SavedView.content)
        .where(SavedView.agent_id == agent_id, SavedView.place == place)
        .order_by(SavedView.name)
    )
    return [SavedViewRow(*row) for row in found]
