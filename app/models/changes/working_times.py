"""Sets when a team, a brand or everybody works."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from app import times
from app.models.changes import audit
from app.models.keys import new_key
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
