"""Nothing is dropped silently: what is late goes to the lead, then to the team; so does what is orphaned.

Every desk of a team does it now and then; the first one wins, and the others find nothing to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, or_, select, update
from sqlalchemy.orm import Session

from app.models.agent import Agent, AgentState
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import Escalation, FollowUpEventKind

LEAD_AFTER = timedelta(minutes=15)  # late by so much: the lead is told
TEAM_AFTER = timedelta(minutes=30)  # late by so much: whoever is free may take it
OLDEST = timedelta(days=30)  # older ones are broken promises, and in the figures as such
AWAY_STATES = ("offline",)
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Wanting:
    """What is to be handed on."""

    to_lead: tuple[UUID, ...]
    to_team: tuple[UUID, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything."""
        return bool(self.to_lead or self.to_team)


def wanting(session: Session, team_id: UUID, now: datetime) -> Wanting:
    """Look for what its owner does not do; nothing is written."""
    return Wanting(tuple(_late(session, team_id, now)), tuple(_orphaned(session, team_id, now)))


def escalate(session: Session, team_id: UUID, now: datetime) -> Changed:
    """Hand on what its owner does not do."""
    found = wanting(session, team_id, now)
    if found.to_lead:
        told = session.scalars(
            update(FollowUp)
            .where(FollowUp.id.in_(found.to_lead), FollowUp.escalation == int(Escalation.NONE))
            .values(escalation=int(Escalation.LEAD))
            .returning(FollowUp.id)
        )
        _note(session, list(told), FollowUpEventKind.TO_LEAD, now, "late")
    if found.to_team:
        given = session.scalars(
            update(FollowUp)
            .where(FollowUp.id.in_(found.to_team), FollowUp.completed_at.is_(None))
            .where(FollowUp.agent_id.is_not(None))  # a colleague's desk may have been quicker
            .values(agent_id=None, team_id=team_id, escalation=int(Escalation.TEAM))
            .returning(FollowUp.id)
        )
        _note(session, list(given), FollowUpEventKind.TO_TEAM, now, "owner")
    return Changed(follow_ups=bool(found))


def _late(session: Session, team_id: UUID, now: datetime) -> Iterator[UUID]:
    yield from session.scalars(
        select(FollowUp.id)
        .where(
            _is_open_of(team_id),
            FollowUp.due_at > now - OLDEST,
            FollowUp.due_at <= now - LEAD_AFTER,
            FollowUp.escalation == int(Escalation.NONE),
            _late_from() <= now - LEAD_AFTER,
        )
        .limit(_AT_ONCE)
    )


def _orphaned(session: Session, team_id: UUID, now: datetime) -> Iterator[UUID]:
    """Yield what is late by its own measure, and what belongs to somebody who is not there."""
    away = set(session.scalars(_away()))
    minutes = case((FollowUp.team_after_minutes > 0, FollowUp.team_after_minutes), else_=_minutes(TEAM_AFTER))
    due = (
        select(FollowUp.id, FollowUp.agent_id, _late_from().label("late"), minutes.label("minutes"))
        .where(_is_open_of(team_id), _is_free(now), FollowUp.agent_id.is_not(None))
        .where(FollowUp.due_at > now - OLDEST, FollowUp.due_at <= now)
    )
    for row in session.execute(due.order_by(FollowUp.due_at).limit(_AT_ONCE)):
        if row.agent_id in away or row.late <= now - timedelta(minutes=row.minutes):
            yield row.id
    of_gone = select(FollowUp.id).where(
        FollowUp.agent_id.in_(_gone(team_id)), FollowUp.completed_at.is_(None)
    )
    yield from session.scalars(of_gone.where(_is_free(now)).limit(_AT_ONCE))


def _gone(team_id: UUID) -> Select[UUID]:
    return select(Agent.id).where(Agent.is_disabled, Agent.team_id == team_id)


def _away() -> Select[UUID]:
    """Return those who have signed out or whose telephone is away; not those of whom nothing is known."""
    here = select(AgentState.agent_id).where(AgentState.until.is_(None), AgentState.state.not_in(AWAY_STATES))
    return select(AgentState.agent_id).where(AgentState.agent_id.not_in(here)).distinct()


def _is_open_of(team_id: UUID) -> ColumnElement[bool]:
    members = select(Agent.id).where(Agent.team_id == team_id)
    return and_(
        FollowUp.completed_at.is_(None),
        or_(FollowUp.team_id == team_id, and_(FollowUp.team_id.is_(None), FollowUp.agent_id.in_(members))),
    )


def _is_free(now: datetime) -> ColumnElement[bool]:
    """Whether nobody is at it right now."""
    return or_(FollowUp.claimed_until.is_(None), FollowUp.claimed_until <= now)


def _late_from() -> ColumnElement[datetime]:
    return func.coalesce(FollowUp.until_at, FollowUp.due_at, type_=FollowUp.due_at.type)


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _note(session: Session, keys: list[UUID], kind: FollowUpEventKind, now: datetime, detail: str) -> None:
    if not keys:
        return
    from app.models.follow_up_log import FollowUpEvent  # mostly nothing is late, and every desk looks

    session.execute(
        insert(FollowUpEvent),
        [
            {"id": new_key(), "follow_up_id": key, "at": now, "kind": str(kind), "detail": detail}
            for key in keys
        ],
    )
