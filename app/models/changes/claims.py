"""Gives each follow-up to one agent at a time: whoever claims it has it until his lease ends."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Update, func, or_, select, update
from sqlalchemy.orm import Session

from app import times
from app.models.follow_up import FollowUp

LEASE = timedelta(minutes=2)  # an agent's desk renews it; one that died gives its claims back by silence


def claim(
    session: Session,
    agent_id: UUID,
    *,
    due_before: datetime,
    team_id: UUID | None = None,
    limit: int = 1,
    lease: timedelta = LEASE,
) -> list[UUID]:
    """Claim the most urgent follow-ups that nobody else has; no two agents ever get the same one."""
    now = _now(session)
    free = (
        select(FollowUp.id)
        .where(FollowUp.completed_at.is_(None), FollowUp.due_at < due_before)
        .where(or_(FollowUp.claimed_until.is_(None), FollowUp.claimed_until <= now))
        .where(or_(FollowUp.agent_id.is_(None), FollowUp.agent_id == agent_id))
        .order_by(FollowUp.due_at)
        .limit(limit)
        .with_for_update(
            skip_locked=True
        )  # others take the next ones instead of waiting; SQLite has one writer
    )
    if team_id is not None:
        free = free.where(or_(FollowUp.team_id.is_(None), FollowUp.team_id == team_id))
    picked = free.cte("picked")
    claiming = (
        update(FollowUp)
        .where(FollowUp.id.in_(select(picked.c.id)))
        .values(claimed_by=agent_id, claimed_until=now + lease)
        .returning(FollowUp.id)
    )
    return list(session.scalars(claiming))


def claim_one(session: Session, follow_up_id: UUID, agent_id: UUID, *, lease: timedelta = LEASE) -> bool:
    """Claim this one; False when somebody else has it, or it is closed."""
    now = _now(session)
    free = (
        select(FollowUp.id)
        .where(FollowUp.id == follow_up_id, FollowUp.completed_at.is_(None))
        .where(
            or_(
                FollowUp.claimed_until.is_(None),
                FollowUp.claimed_until <= now,
                FollowUp.claimed_by == agent_id,
            )
        )
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    taking = update(FollowUp).where(FollowUp.id.in_(select(free.c.id)))
    return _changed(session, taking.values(claimed_by=agent_id, claimed_until=now + lease))


def claim_best(
    session: Session, ranked: Iterable[UUID], agent_id: UUID, *, lease: timedelta = LEASE
) -> UUID | None:
    """Claim the first of these that nobody else has."""
    return next((key for key in ranked if claim_one(session, key, agent_id, lease=lease)), None)


def renew(session: Session, follow_up_id: UUID, agent_id: UUID, *, lease: timedelta = LEASE) -> bool:
    """Keep a claim for longer; False when it is not the agent's any more."""
    return _changed(session, _own(follow_up_id, agent_id).values(claimed_until=_now(session) + lease))


def release(session: Session, follow_up_id: UUID, agent_id: UUID) -> bool:
    """Give a claim back; False when it is not the agent's any more."""
    return _changed(session, _own(follow_up_id, agent_id).values(claimed_by=None, claimed_until=None))


def _own(follow_up_id: UUID, agent_id: UUID) -> Update:
    return update(FollowUp).where(
        FollowUp.id == follow_up_id, FollowUp.claimed_by == agent_id, FollowUp.completed_at.is_(None)
    )


def _changed(session: Session, statement: Update) -> bool:
    return session.scalar(statement.returning(FollowUp.id)) is not None


def _now(session: Session) -> Any:  # noqa: ANN401  something to which a lease can be added
    """Return the server's clock where there is one, since the desks' clocks may disagree."""
    if session.get_bind().dialect.name == "postgresql":
        return func.clock_timestamp(type_=DateTime(timezone=True))
    return times.now()
