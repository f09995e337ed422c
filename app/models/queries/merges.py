"""Which customers were merged lately."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from app.models.agent import Agent
from app.models.customer import Customer
from app.models.merge import Merge
from app.models.rows.duplicates import MergeRow

MOST = 100


def latest(session: Session) -> list[MergeRow]:
    """Return the latest merges, the newest first."""
    kept, gone = aliased(Customer), aliased(Customer)
    kept_name = func.coalesce(func.nullif(kept.name, ""), kept.name_latin)
    gone_name = func.coalesce(func.nullif(gone.name, ""), gone.name_latin)
    wanted = (
        select(
            *(Merge.id, Merge.customer_id, kept_name, gone_name, Merge.at),
            *(func.coalesce(Agent.name, ""), Merge.undone_at.is_not(None)),
        )
        .join(kept, kept.id == Merge.customer_id)
        .join(gone, gone.id == Merge.gone_id)
        .outerjoin(Agent, Agent.id == Merge.agent_id)
        .order_by(Merge.at.desc())
        .limit(MOST)
    )
    return [MergeRow(*row) for row in session.execute(wanted)]
