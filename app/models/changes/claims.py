"""Gives each follow-up to one agent at a time: whoever claims it has it until his lease ends."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    Connection,
    DateTime,
    Integer,
    Interval,
    Table,
    Update,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from app import times
from app.late import late
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
    connection = session.connection()
    values: dict[str, Any] = {"agent": agent_id, "before": due_before}
    if team_id is not None:
        values["team"] = team_id
    if connection.dialect.name == "sqlite":
        now = times.now()
        values |= {"now": now, "until": now + lease}
    else:
        values["lease"] = lease
        claimed = _directly(connection, values, limit)
        if claimed is not None:
            return claimed
    statement = _claiming(connection.dialect.name, limit, has_team=team_id is not None)
    return list(connection.execute(statement, values).scalars())


def _directly(connection: Connection, values: Mapping[str, Any], limit: int) -> list[UUID] | None:
    """Claim by the driver itself: where fifty claim at once, SQLAlchemy is what they would wait for."""
    try:
        driver: Any = connection.connection.driver_connection
        return [key for (key,) in driver.execute(_written(limit, has_team="team" in values), values)]
    except connection.dialect.loaded_dbapi.Error:
        return None  # to be done again in SQLAlchemy's way, where it becomes an error we know


@cache
def _written(limit: int, *, has_team: bool) -> str:
    postgresql = late("sqlalchemy.dialects.postgresql.psycopg", "PGDialect_psycopg")
    return str(_claiming("postgresql", limit, has_team=has_team).compile(dialect=postgresql()))


@cache
def _claiming(engine: str, limit: int, *, has_team: bool) -> Update:
    """Return the one statement of a claim; to build it anew each time would take longer than to run it."""
    table = cast("Table", FollowUp.__table__)
    row, agent = table.c, bindparam("agent", type_=FollowUp.agent_id.type)
    now: Any = bindparam("now", type_=FollowUp.due_at.type)
    until: Any = bindparam("until", type_=FollowUp.due_at.type)
    if engine == "postgresql":  # the server's clock, since the desks' clocks may disagree
        now = func.clock_timestamp(type_=DateTime(timezone=True))
        until = now + bindparam("lease", type_=Interval())
    free = (
        select(row.id)
        .where(row.completed_at.is_(None), row.due_at < bindparam("before", type_=FollowUp.due_at.type))
        .where(or_(row.claimed_until.is_(None), row.claimed_until <= now))
        .where(or_(row.agent_id.is_(None), row.agent_id == agent))
        .order_by(row.due_at)
        .limit(literal_column(str(limit), Integer()))  # as a parameter it would be planned for many
        .with_for_update(skip_locked=True)  # others take the next ones instead of waiting
    )
    if has_team:
        team = bindparam("team", type_=FollowUp.team_id.type)
        free = free.where(or_(row.team_id.is_(None), row.team_id == team))
    picked = free.cte("picked")
    return (
        update(table)
        .where(row.id == picked.c.id)
        .values(claimed_by=agent, claimed_until=until)
        .returning(row.id)
    )


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
