"""Follow-ups of a team or an agent: those that wait, those of some days, and the next best to call."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, case, or_, select
from sqlalchemy.orm import Session, aliased

from app.models.address import Address
from app.models.agent import Agent, AgentSkill
from app.models.customer import Customer
from app.models.follow_up import FollowUp
from app.models.queries.agreements import has_agreed
from app.models.rows.follow_ups import ContactKind, FollowUpRow, TeamRow
from app.planning.country_rules import Basis

LONGEST_LIST = 300
PRIORITIES = (2, 1, 0)
_LANGUAGES = ("ar", "en", "fr", "ur", "hi", "tr")
_CANDIDATES = 12  # of a priority; the finer order among them is decided outside of the database

_Owner = aliased(Agent)


def standing_of(session: Session, agent_id: UUID) -> tuple[UUID | None, tuple[str, ...]]:
    """Return an agent's team, and the languages he speaks: his own, and those among his skills."""
    speaks = and_(AgentSkill.agent_id == Agent.id, AgentSkill.skill.in_(_LANGUAGES))
    found = session.execute(
        select(Agent.team_id, Agent.language, AgentSkill.skill)
        .outerjoin(AgentSkill, speaks)
        .where(Agent.id == agent_id)
    ).all()
    spoken = [language for row in found for language in (row.language, row.skill) if language]
    return (found[0].team_id if found else None), tuple(dict.fromkeys(spoken))


def waiting(session: Session, team_id: UUID) -> list[TeamRow]:
    """Return what the team has to do, whoever has claimed it, the earliest first."""
    wanted = _rows().where(
        FollowUp.team_id == team_id, FollowUp.agent_id.is_(None), FollowUp.completed_at.is_(None)
    )
    return _read(session, wanted.order_by(FollowUp.due_at).limit(LONGEST_LIST))


def late(session: Session, team_id: UUID, now: datetime) -> list[TeamRow]:
    """Return what the team's lead is told of: escalated, or without an answer too often."""
    wanted = _rows().where(
        FollowUp.team_id == team_id,
        FollowUp.completed_at.is_(None),
        FollowUp.escalation > 0,
        FollowUp.due_at <= now,
    )
    return _read(session, wanted.order_by(FollowUp.due_at).limit(LONGEST_LIST))


def between(
    session: Session,
    begin: datetime,
    end: datetime,
    *,
    agent_id: UUID | None = None,
    team_id: UUID | None = None,
) -> list[TeamRow]:
    """Return what is due from one moment to another, done or not, of an agent or of a whole team."""
    whose = FollowUp.agent_id == agent_id if agent_id else _of_team(team_id)
    wanted = _rows().where(whose, FollowUp.due_at >= begin, FollowUp.due_at < end)
    return _read(session, wanted.order_by(FollowUp.due_at).limit(LONGEST_LIST))


def candidates(
    session: Session, team_id: UUID, agent_id: UUID, now: datetime, priority: int
) -> list[TeamRow]:
    """Return those of a priority an agent may call back next: due, free, and not to be left alone for now."""
    return _read(session, _best_of(team_id, agent_id, now, priority))


def one(session: Session, follow_up_id: UUID) -> TeamRow | None:
    """Return one follow-up, open or not."""
    found = _read(session, _rows().where(FollowUp.id == follow_up_id))
    return found[0] if found else None


def due_moments(session: Session, team_id: UUID, begin: datetime, end: datetime) -> list[datetime]:
    """Return when the open follow-ups of a team are due, for how full its hours are."""
    return list(
        session.scalars(
            select(FollowUp.due_at).where(
                _of_team(team_id),
                FollowUp.completed_at.is_(None),
                FollowUp.due_at >= begin,
                FollowUp.due_at < end,
                FollowUp.precision != "day",
            )
        )
    )


def members(session: Session, team_id: UUID) -> list[tuple[UUID, str, str]]:
    """Return who works in a team: key, name, and name in Latin letters."""
    found = session.execute(
        select(Agent.id, Agent.name, Agent.name_latin)
        .where(Agent.team_id == team_id, Agent.is_disabled.is_(False))
        .order_by(Agent.name)
    )
    return [(key, name, latin) for key, name, latin in found]


def _best_of(team_id: UUID, agent_id: UUID, now: datetime, priority: int) -> Select[*tuple[Any, ...]]:
    return (
        _rows()
        .where(
            FollowUp.team_id == team_id,
            FollowUp.agent_id.is_(None),
            FollowUp.completed_at.is_(None),
            FollowUp.priority == priority,
            FollowUp.due_at <= now,
        )
        .where(or_(FollowUp.try_at.is_(None), FollowUp.try_at <= now))
        .where(
            or_(
                FollowUp.claimed_until.is_(None),
                FollowUp.claimed_until <= now,
                FollowUp.claimed_by == agent_id,
            )
        )
        .order_by(FollowUp.due_at)
        .limit(_CANDIDATES)
    )


def _of_team(team_id: UUID | None) -> ColumnElement[bool]:
    members = select(Agent.id).where(Agent.team_id == team_id)
    return or_(FollowUp.team_id == team_id, and_(FollowUp.team_id.is_(None), FollowUp.agent_id.in_(members)))


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *FollowUp.__table__.columns,
            *(Customer.name, Customer.name_latin, Customer.language, Customer.is_do_not_call),
            *(Customer.time_zone, Address.country, Address.city, Address.city_latin),
            *(_Owner.name.label("owner"), _Owner.name_latin.label("owner_latin")),
            _agreed_where_needed().label("has_agreed"),
        )
        .outerjoin(Customer, Customer.id == FollowUp.customer_id)
        .outerjoin(Address, and_(Address.customer_id == FollowUp.customer_id, Address.is_main))
        .outerjoin(_Owner, _Owner.id == FollowUp.agent_id)
    )


def _agreed_where_needed() -> ColumnElement[bool]:
    """Ask for his agreement only where the plan rests on it."""
    return case((FollowUp.basis == Basis.CONSENTED, has_agreed(FollowUp.customer_id)), else_=False)


def _read(session: Session, wanted: Select[*tuple[Any, ...]]) -> list[TeamRow]:
    return [_row(row) for row in session.execute(wanted)]


def _row(row: Row[Any]) -> TeamRow:
    kept = row
    return TeamRow(
        follow_up=_follow_up(kept, row.name or row.name_latin or ""),
        agent_id=kept.agent_id,
        agent_name=row.owner or row.owner_latin or "",
        team_id=kept.team_id,
        claimed_by=kept.claimed_by,
        claimed_until=kept.claimed_until,
        try_at=kept.try_at,
        created_at=kept.created_at,
        completed_at=kept.completed_at,
        outcome=kept.outcome,
        language=row.language or "",
        wall=kept.wall,
        recurrence=kept.recurrence,
        basis=kept.basis,
        has_agreed=bool(row.has_agreed),
        is_do_not_call=bool(row.is_do_not_call),
        country=row.country or "",
        city=row.city_latin or row.city or "",
        time_zone=row.time_zone or "",
    )


def _follow_up(kept: Row[Any], customer_name: str) -> FollowUpRow:
    return FollowUpRow(
        id=kept.id,
        what=kept.what,
        due_at=kept.due_at,
        zone=kept.zone,
        customer_id=kept.customer_id,
        customer_name=customer_name,
        number=kept.digits,
        is_promise=kept.is_promise,
        until_at=kept.until_at,
        kind=kept.kind or ContactKind.CALL,
        precision=kept.precision or "moment",
        why=kept.why,
        customer_words=kept.customer_words,
        priority=kept.priority,
        tries=kept.tries,
        escalation=kept.escalation,
    )
