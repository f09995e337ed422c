"""Keeps each try to reach a customer, and when it is tried again."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.models.changes import audit, follow_ups
from app.models.follow_up import FollowUp
from app.models.follow_up_log import FollowUpAttempt
from app.models.keys import new_key
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import Escalation, FollowUpEventKind
from app.planning.attempts import AttemptOutcome, needs_decision


def record(
    session: Session,
    follow_up_id: UUID,
    outcome: AttemptOutcome,
    at: datetime,
    *,
    agent_id: UUID,
    next_at: datetime | None,
    interaction_id: UUID | None = None,
) -> Changed:
    """Keep a try; the claim ends with it, the promise stays as it was made."""
    tries = session.scalar(
        update(FollowUp)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
        .values(tries=FollowUp.tries + 1, try_at=next_at, claimed_by=None, claimed_until=None)
        .returning(FollowUp.tries)
    )
    if tries is None:
        return Changed()
    session.execute(
        insert(FollowUpAttempt),
        [
            {
                "id": new_key(),
                "follow_up_id": follow_up_id,
                "agent_id": agent_id,
                "interaction_id": interaction_id,
                "at": at,
                "outcome": str(outcome),
                "next_at": next_at,
            }
        ],
    )
    audit.record(session, agent_id, "try", "follow_up", follow_up_id)
    if needs_decision(outcome, tries):
        _ask_the_lead(session, follow_up_id, agent_id, outcome)
    return Changed(follow_ups=True)


def _ask_the_lead(session: Session, follow_up_id: UUID, agent_id: UUID, outcome: AttemptOutcome) -> None:
    session.execute(
        update(FollowUp).where(FollowUp.id == follow_up_id).values(escalation=int(Escalation.LEAD))
    )
    follow_ups.note(session, follow_up_id, FollowUpEventKind.TO_LEAD, agent_id, detail=str(outcome))
