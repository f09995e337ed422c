"""When a team works: its own hours, or its brand's, or its country's."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.rows.working_times import HoursSheet, SpecialDayRow, Week
from app.models.team import Team
from app.models.working_time import SpecialDay, WorkingTime
from app.planning.customer_zone import zones_of
from app.planning.spans import Span
from app.planning.working_hours import WorkingHours


def hours_of(session: Session, team_id: UUID | None, region: str) -> WorkingHours:
    """Return the working hours of a team; without one, those of everybody in a country."""
    brand_id = None if team_id is None else session.scalar(select(Team.brand_id).where(Team.id == team_id))
    brand = None if brand_id is None else session.get(Brand, brand_id)
    country = (brand.region if brand else "") or region
    zone = (brand.time_zone if brand else "") or next(iter(zones_of(country)), "UTC")
    special = session.execute(
        select(SpecialDay.day, SpecialDay.is_open).where(
            or_(SpecialDay.team_id.is_(None), SpecialDay.team_id == team_id),
            or_(SpecialDay.brand_id.is_(None), SpecialDay.brand_id == brand_id),
        )
    ).all()
    return WorkingHours(
        country=country,
        zone=zone,
        own=_week(session, team_id, brand_id, in_ramadan=False),
        own_in_ramadan=_week(session, team_id, brand_id, in_ramadan=True),
        closed=frozenset(row.day for row in special if not row.is_open),
        opened=frozenset(row.day for row in special if row.is_open),
    )


def sheet_of(session: Session, team_id: UUID | None, today: date) -> HoursSheet:
    """Return what is set for a team, or for everybody, and for nobody else."""
    mine = SpecialDay.team_id.is_(None) if team_id is None else SpecialDay.team_id == team_id
    days = session.execute(
        select(SpecialDay.day, SpecialDay.is_open, SpecialDay.name)
        .where(mine, SpecialDay.brand_id.is_(None), SpecialDay.day >= today)
        .order_by(SpecialDay.day)
    )
    return HoursSheet(
        team_id,
        _own_week(session, team_id, in_ramadan=False),
        _own_week(session, team_id, in_ramadan=True),
        tuple(SpecialDayRow(*row) for row in days),
    )


def _own_week(session: Session, team_id: UUID | None, *, in_ramadan: bool) -> Week | None:
    mine = WorkingTime.team_id.is_(None) if team_id is None else WorkingTime.team_id == team_id
    rows = session.execute(
        select(WorkingTime.weekday, WorkingTime.begin_minute, WorkingTime.end_minute).where(
            mine, WorkingTime.brand_id.is_(None), WorkingTime.is_in_ramadan.is_(in_ramadan)
        )
    ).all()
    return _by_weekday(rows)


def _week(session: Session, team_id: UUID | None, brand_id: UUID | None, *, in_ramadan: bool) -> Week | None:
    rows = session.execute(
        select(WorkingTime.team_id, WorkingTime.weekday, WorkingTime.begin_minute, WorkingTime.end_minute)
        .where(WorkingTime.is_in_ramadan.is_(in_ramadan))
        .where(or_(WorkingTime.team_id.is_(None), WorkingTime.team_id == team_id))
        .where(or_(WorkingTime.brand_id.is_(None), WorkingTime.brand_id == brand_id))
    ).all()
    return _by_weekday([row for row in rows if row.team_id is not None] or rows)


def _by_weekday(rows: Sequence[Any]) -> Week | None:
    """Return the hours of each day; None where none are set."""
    if not rows:
        return None
    week: dict[int, list[Span]] = {}
    for row in rows:
        if row.end_minute > row.begin_minute:  # a week of free days has one row without hours
            week.setdefault(row.weekday, []).append(Span(row.begin_minute, row.end_minute))
    return {day: tuple(sorted(spans)) for day, spans in week.items()}
