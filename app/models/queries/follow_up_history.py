"""What became of a follow-up: tries and changes, in their order."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.follow_up_log import FollowUpAttempt, FollowUpEvent
from app.models.rows.follow_ups import FollowUpEventKind, StepRow

ATTEMPT = "attempt"
_FIRST = {FollowUpEventKind.PLANNED: 0, ATTEMPT: 1}  # of what is written in the same moment


def steps(session: Session, follow_up_id: UUID) -> list[StepRow]:
    """Return every step, the first one first."""
    events = session.execute(
        select(FollowUpEvent, Agent.name)
        .outerjoin(Agent, Agent.id == FollowUpEvent.agent_id)
        .where(FollowUpEvent.follow_up_id == follow_up_id)
    )
    attempts = session.execute(
        select(FollowUpAttempt, Agent.name)
        .outerjoin(Agent, Agent.id == FollowUpAttempt.agent_id)
        .where(FollowUpAttempt.follow_up_id == follow_up_id)
    )
    found = [
        StepRow(event.at, event.kind, name or "", event.detail, event.from_at, event.to_at)
        for event, name in events
    ]
    found += [
        StepRow(attempt.at, ATTEMPT, name or "", attempt.outcome, to_at=attempt.next_at)
        for attempt, name in attempts
    ]
    return sorted(found, key=lambda step: (step.at, _FIRST.get(step.kind, 2)))
