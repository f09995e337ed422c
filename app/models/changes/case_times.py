"""How much time a case has in its department, from the table of priorities and the department's hours."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cases import service_clock
from app.cases.kinds import CaseKind, Impact, Priority, Urgency
from app.models.department import CasePriority, Department
from app.models.queries.working_times import hours_of
from app.planning.working_hours import WorkingHours

_USUAL_REPLY, _USUAL_SOLVE = 8 * 60, 24 * 60  # minutes, where the table is empty
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a case is worth, in priority and in time."""

    priority: str
    reply_minutes: int
    solve_minutes: int
    hours: WorkingHours | None  # None: around the clock
    bounce_limit: int
    team_id: UUID | None

    def due_after(self, start: datetime) -> tuple[datetime, datetime]:
        """Return when the answer is due, and when the end."""
        return self.reply_after(start), self.later(start, self.solve_minutes * _MINUTE)

    def reply_after(self, start: datetime) -> datetime:
        """Return when the department is to have answered what it got at a moment."""
        return self.later(start, self.reply_minutes * _MINUTE)

    def later(self, start: datetime, seconds: float) -> datetime:
        """Return the moment after so many working seconds."""
        return service_clock.due_after(start, seconds, self.hours)

    def left(self, now: datetime, due_at: datetime | None) -> int | None:
        """Return the working seconds until a moment; nothing where there is none."""
        return None if due_at is None else service_clock.left_until(now, due_at, self.hours)


def allowance(
    session: Session, kind: str, impact: str, urgency: str, department: str, region: str
) -> Allowance:
    """Return what the rules give a case; an emergency gets the shortest times, around the clock."""
    is_emergency = kind == CaseKind.EMERGENCY
    if is_emergency:
        impact, urgency = Impact.WIDE, Urgency.NOW
    cell = session.execute(
        select(CasePriority.priority, CasePriority.reply_minutes, CasePriority.solve_minutes).where(
            CasePriority.impact == impact, CasePriority.urgency == urgency
        )
    ).first()
    to: Any = session.execute(
        select(Department.team_id, Department.bounce_limit, Department.reply_minutes).where(
            Department.key == department
        )
    ).first()
    reply, solve = (cell.reply_minutes, cell.solve_minutes) if cell else (_USUAL_REPLY, _USUAL_SOLVE)
    if to is not None and to.reply_minutes and not is_emergency:
        reply = min(to.reply_minutes, solve)
    team_id = to.team_id if to is not None else None
    return Allowance(
        priority=Priority.URGENT if is_emergency else (cell.priority if cell else Priority.NORMAL),
        reply_minutes=reply,
        solve_minutes=solve,
        hours=None if is_emergency else hours_of(session, team_id, region),
        bounce_limit=to.bounce_limit if to is not None else 0,
        team_id=team_id,
    )
