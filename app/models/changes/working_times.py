"""Sets when a team, a brand or everybody works."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from app import times
from app.models.changes import audit
from app.models.keys import new_key
from app.models.rows.working_times import HoursSheet
from app.models.working_time import SpecialDay, WorkingTime
from app.planning.spans import Span


def set_week(
    session: Session,
    week: Mapping[int, tuple[Span, ...]],
    *,
    team_id: UUID | None = None,
    brand_id: UUID | None = None,
    in_ramadan: bool = False,
    actor: UUID | str,
) -> None:
    """Put these hours in the place of the ones there were."""
    old = [_same(WorkingTime.team_id, team_id), _same(WorkingTime.brand_id, brand_id)]
    session.execute(delete(WorkingTime).where(*old, WorkingTime.is_in_ramadan.is_(in_ramadan)))
    shared = {"team_id": team_id, "brand_id": brand_id, "is_in_ramadan": in_ramadan}
    rows = [
        shared | {"id": new_key(), "weekday": day, "begin_minute": span.begin, "end_minute": span.end}
        for day, spans in week.items()
        for span in spans
    ]
    if not rows:
        rows = [shared | {"id": new_key(), "weekday": 0, "begin_minute": 0, "end_minute": 0}]
    session.execute(insert(WorkingTime), rows)
    audit.record(session, actor, "set_hours", "team" if team_id else "brand", team_id or brand_id)


def forget_week(
    session: Session, *, team_id: UUID | None = None, in_ramadan: bool = False, actor: UUID | str
) -> None:
    """Have no hours of one's own any more: those of the brand or the country hold again."""
    old = [_same(WorkingTime.team_id, team_id), WorkingTime.brand_id.is_(None)]
    session.execute(delete(WorkingTime).where(*old, WorkingTime.is_in_ramadan.is_(in_ramadan)))
    audit.record(session, actor, "forget_hours", "team" if team_id else "brand", team_id)


def keep_sheet(session: Session, sheet: HoursSheet, *, today: date, actor: UUID | str) -> None:
    """Put a whole sheet in the place of what was set for its team, or for everybody."""
    for week, in_ramadan in ((sheet.week, False), (sheet.in_ramadan, True)):
        if week is None:
            forget_week(session, team_id=sheet.team_id, in_ramadan=in_ramadan, actor=actor)
        else:
            set_week(session, week, team_id=sheet.team_id, in_ramadan=in_ramadan, actor=actor)
    old = [_same(SpecialDay.team_id, sheet.team_id), SpecialDay.brand_id.is_(None), SpecialDay.day >= today]
    session.execute(delete(SpecialDay).where(*old))
    for row in sheet.days:
        set_day(session, row.day, is_open=row.is_open, name=row.name, team_id=sheet.team_id, actor=actor)


def set_day(
    session: Session,
    day: date,
    *,
    is_open: bool,
    name: str = "",
    team_id: UUID | None = None,
    actor: UUID | str,
) -> None:
    """Say that nobody works on a day, or that they do although it is a holiday."""
    session.execute(delete(SpecialDay).where(SpecialDay.day == day, _same(SpecialDay.team_id, team_id)))
    values = {"id": new_key(), "day": day, "is_open": is_open, "name": name, "team_id": team_id}
    session.execute(insert(SpecialDay), [values | {"set_at": times.now()}])
    audit.record(session, actor, "set_day", "team", team_id)


def _same(column: InstrumentedAttribute[UUID | None], value: UUID | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value
