"""Nothing is dropped silently: what is late goes to the lead, then to the team; so does what is orphaned.

Every desk of a team does it now and then; the first one wins, and the others find nothing to do.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, or_, select, update
from sqlalchemy.orm import Session

from app.models.agent import Agent, AgentState
from app.models.follow_up import FollowUp
from app.models.follow_up_log import FollowUpEvent
from app.models.keys import new_key
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import Escalation, FollowUpEventKind

LEAD_AFTER = timedelta(minutes=15)  # late by so much: the lead is told
TEAM_AFTER = timedelta(minutes=30)  # late by so much: whoever is free may take it
OLDEST = timedelta(days=30)  # older ones are broken promises, and in the figures as such
AWAY_STATES = ("offline",)
_AT_ONCE = 200


def escalate(session: Session, team_id: UUID, now: datetime) -> Changed:
    """Hand on what its owner does not do."""
    to_team = _give_to_team(session, team_id, now)
    to_lead = _tell_lead(session, team_id, now)
    return Changed(follow_ups=bool(to_team or to_lead))


def _tell_lead(session: Session, team_id: UUID, now: datetime) -> list[UUID]:
    late = select(FollowUp.id).where(
        _is_open_of(team_id, now),
        FollowUp.escalation == int(Escalation.NONE),
        _late_from() <= now - LEAD_AFTER,
    )
    found = list(
        session.scalars(
            update(FollowUp)
            .where(FollowUp.id.in_(late.limit(_AT_ONCE)))
            .values(escalation=int(Escalation.LEAD))
            .returning(FollowUp.id)
        )
    )
    _note(session, found, FollowUpEventKind.TO_LEAD, now, "late")
    return found


def _give_to_team(session: Session, team_id: UUID, now: datetime) -> list[UUID]:
    """Give to the team what is late by its own measure, and what belongs to somebody who is not there."""
    minutes = case((FollowUp.team_after_minutes > 0, FollowUp.team_after_minutes), else_=_minutes(TEAM_AFTER))
    gone, away = _gone(), _away()
    wanted = select(
        FollowUp.id, FollowUp.agent_id, _late_from().label("late"), minutes.label("minutes")
    ).where(
        _is_open_of(team_id, now),
        FollowUp.agent_id.is_not(None),
        or_(
            FollowUp.agent_id.in_(gone),
            and_(FollowUp.agent_id.in_(away), FollowUp.due_at <= now),
            _late_from() <= now - timedelta(minutes=1),
        ),
        or_(FollowUp.claimed_until.is_(None), FollowUp.claimed_until <= now),  # he is at it
    )
    absent = set(session.scalars(gone)) | set(session.scalars(away))
    keys = [
        row.id
        for row in session.execute(wanted.limit(_AT_ONCE))
        if row.agent_id in absent or row.late <= now - timedelta(minutes=row.minutes)
    ]
    if keys:
        session.execute(
            update(FollowUp)
            .where(FollowUp.id.in_(keys), FollowUp.completed_at.is_(None))
            .values(agent_id=None, team_id=team_id, escalation=int(Escalation.TEAM))
        )
        _note(session, keys, FollowUpEventKind.TO_TEAM, now, "owner")
    return keys


def _gone() -> Select[UUID]:
    return select(Agent.id).where(Agent.is_disabled)


def _away() -> Select[UUID]:
    """Return those who have signed out or whose telephone is away; not those of whom nothing is known."""
    here = select(AgentState.agent_id).where(AgentState.until.is_(None), AgentState.state.not_in(AWAY_STATES))
    return select(AgentState.agent_id).where(AgentState.agent_id.not_in(here)).distinct()


def _is_open_of(team_id: UUID, now: datetime) -> ColumnElement[bool]:
    members = select(Agent.id).where(Agent.team_id == team_id)
    return and_(
        FollowUp.completed_at.is_(None),
        FollowUp.due_at > now - OLDEST,
        or_(FollowUp.team_id == team_id, and_(FollowUp.team_id.is_(None), FollowUp.agent_id.in_(members))),
    )


def _late_from() -> ColumnElement[datetime]:
    return func.coalesce(FollowUp.until_at, FollowUp.due_at, type_=FollowUp.due_at.type)


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _note(session: Session, keys: list[UUID], kind: FollowUpEventKind, now: datetime, detail: str) -> None:
    if keys:
        session.execute(
            insert(FollowUpEvent),
            [
                {"id": new_key(), "follow_up_id": key, "at": now, "kind": str(kind), "detail": detail}
                for key in keys
            ],
        )
