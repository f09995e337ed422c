"""What happened with a customer, page by page."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.interaction import Interaction
from app.models.queries.card_parts import timeline_part, timeline_row
from app.models.rows.cards import TimelineRow


def of_customer(
    session: Session, customer_id: UUID, *, before: datetime | None = None, limit: int = 50
) -> list[TimelineRow]:
    """Return what happened, newest first; `before` continues where a page ended."""
    wanted = (
        timeline_part()
        .where(Interaction.customer_id == customer_id)
        .order_by(Interaction.at.desc())
        .limit(limit)
    )
    if before is not None:
        wanted = wanted.where(Interaction.at < before)
    return [timeline_row(row) for row in session.execute(wanted)]
