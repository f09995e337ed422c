"""What happened with a customer, page by page."""

from uuid import UUID

from sqlalchemy import and_, or_
from sqlalchemy.orm import Session

from app.models.interaction import Interaction
from app.models.queries.card_parts import timeline_part, timeline_row
from app.models.rows.cards import TimelineRow
from app.models.rows.interactions import KINDS_OF, HistoryKind

PAGE = 30


def of_customer(
    session: Session,
    customer_id: UUID,
    *,
    kind: HistoryKind = HistoryKind.ALL,
    after: TimelineRow | None = None,
    limit: int = PAGE,
) -> list[TimelineRow]:
    """Return what happened, newest first; `after` is the last one of the page before."""
    wanted = (
        timeline_part()
        .where(Interaction.customer_id == customer_id)
        .order_by(Interaction.at.desc(), Interaction.id.desc())
        .limit(limit)
    )
    if kind in KINDS_OF:
        wanted = wanted.where(Interaction.kind.in_(KINDS_OF[kind]))
    elif kind is HistoryKind.NOTED:
        wanted = wanted.where(Interaction.text != "")
    if after is not None:  # of those at the same moment none is left out, and none comes twice
        same = and_(Interaction.at == after.at, Interaction.id < after.id)
        wanted = wanted.where(or_(Interaction.at < after.at, same))
    return [timeline_row(row) for row in session.execute(wanted)]
