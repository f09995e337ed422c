"""What became of promises, as the figures count them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.models.agent import Agent
from app.models.follow_up import FollowUp
from app.models.rows.follow_ups import FollowUpOutcome
from app.models.team import Team
from app.planning.promise_figures import PromiseFact

_KEPT = (FollowUpOutcome.KEPT, FollowUpOutcome.CALLED_IN, "")  # "" was closed before outcomes were kept
_Owner, _Closer = aliased(Agent), aliased(Agent)


def facts(session: Session, begin: datetime, end: datetime, team_id: UUID | None = None) -> list[PromiseFact]:
    """Return the promises that were due from one moment to another; of one team, or of all."""
    wanted = (
        select(
            *(FollowUp.due_at, FollowUp.until_at, FollowUp.created_at, FollowUp.completed_at),
            *(FollowUp.outcome, FollowUp.tries, FollowUp.why, FollowUp.what),
            *(_Owner.name.label("owner"), _Closer.name.label("closer"), Team.name_ar.label("team")),
        )
        .outerjoin(_Owner, _Owner.id == FollowUp.agent_id)
        .outerjoin(_Closer, _Closer.id == FollowUp.closed_by)
        .outerjoin(Team, Team.id == FollowUp.team_id)
        .where(FollowUp.is_promise, FollowUp.due_at >= begin, FollowUp.due_at < end)
        .where(FollowUp.outcome != str(FollowUpOutcome.NOT_WANTED))  # taken back by the customer: no promise
    )
    if team_id is not None:
        wanted = wanted.where(FollowUp.team_id == team_id)
    return [
        PromiseFact(
            due_by=row.until_at or row.due_at,
            is_moment=row.until_at is None,
            created_at=row.created_at,
            kept_at=row.completed_at if row.outcome in _KEPT else None,
            given_up_at=row.completed_at if row.outcome not in _KEPT else None,
            tries=row.tries,
            agent=row.closer or row.owner or "",
            team=row.team or "",
            reason=row.why or row.what,
        )
        for row in session.execute(wanted)
    ]
