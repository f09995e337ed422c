"""How an agent's day goes."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, Select, case, func, literal, select
from sqlalchemy.orm import Session

from app import times
from app.cases.kinds import CaseStatus
from app.models.agent import Agent
from app.models.call import Call
from app.models.case import Case
from app.models.columns import Key, Moment
from app.models.department import Department
from app.models.follow_up import FollowUp
from app.models.queries.card_parts import follow_up_part, follow_up_row
from app.models.queries.cases_due import to_hand_up
from app.models.queries.question import Question, given
from app.models.queries.tagged import COUNTS, KEYS, as_key, part, together
from app.models.rows.days import DayRow, DepartmentCase, UnheardAnswer
from app.models.rows.follow_ups import FollowUpRow
from app.models.wrap_up import WrapUp

LONGEST_LIST = 100
_TEXT = 1 + KEYS  # where the texts begin in a row

_AGENT = given("agent", Key())
_SINCE = given("since", Moment())
_NOW = given("now", Moment())


def my_day(session: Session, agent_id: UUID, since: datetime) -> DayRow:
    """Return the agent's answered calls since a moment, and all his open follow-ups by due."""
    rows = _question.ask(session, {"agent": agent_id, "since": since, "now": times.now()})
    figures = next(row for row in rows if row[0] == "figures")
    calls, handled, said, resolved = figures[-1 - COUNTS : -1]
    waiting = next(row for row in rows if row[0] == "incomplete")[-1 - COUNTS]
    return DayRow(
        calls=calls,
        average_handle_seconds=round(handled / calls) if calls else 0,
        resolved_first_time=resolved / said if said else None,
        follow_ups=tuple(sorted((follow_up_row(row) for row in rows if row[0] == "follow_up"), key=_due)),
        incomplete=waiting,
        answers=tuple(
            UnheardAnswer(as_key(row[1]), *row[_TEXT : _TEXT + 2]) for row in rows if row[0] == "answer"
        ),
        department=tuple(
            DepartmentCase(as_key(row[1]), row[_TEXT], row[_TEXT + 1], row[-1 - COUNTS] > 0)
            for row in rows
            if row[0] == "department"
        ),
        has_late_cases=any(row[0] == "late" for row in rows),
    )


def _due(row: FollowUpRow) -> datetime:
    return row.due_at


def _statement() -> CompoundSelect[Any]:
    return together([_figures(), _follow_ups(), _answers(), _incomplete(), _department(), _late()])


def _figures() -> Select[Any]:
    # Talk, hold and wrap-up, as app.measures.handling has it; a call without a wrap-up has the first two.
    on_the_line = Call.talked_seconds + Call.held_seconds
    handled = case((WrapUp.handled_seconds > on_the_line, WrapUp.handled_seconds), else_=on_the_line)
    return (
        part(
            "figures",
            counts=[
                func.count(),
                func.coalesce(func.sum(handled), 0),
                func.coalesce(func.sum(case((WrapUp.resolved.in_(("yes", "no")), 1), else_=0)), 0),
                func.coalesce(func.sum(case((WrapUp.resolved == "yes", 1), else_=0)), 0),
            ],
        )
        .select_from(Call)
        .outerjoin(WrapUp, WrapUp.call_id == Call.id)
        .where(Call.agent_id == _AGENT, Call.ended_at >= _SINCE, Call.answered_at.is_not(None))
    )


def _follow_ups() -> Select[Any]:
    return (
        follow_up_part()
        .where(FollowUp.agent_id == _AGENT, FollowUp.completed_at.is_(None))
        .order_by(FollowUp.due_at)
        .limit(LONGEST_LIST)
    )


def _answers() -> Select[Any]:
    """What departments have answered to cases of the agent's, until he has read it."""
    return (
        part("answer", keys=[Case.id], texts=[Case.number, Case.title])
        .select_from(Case)
        .where(Case.agent_id == _AGENT, Case.answered_at.is_not(None), Case.heard_at.is_(None))
        .order_by(Case.answered_at)
        .limit(LONGEST_LIST)
    )


def _incomplete() -> Select[Any]:
    return (
        part("incomplete", counts=[func.count()])
        .select_from(WrapUp)
        .where(WrapUp.agent_id == _AGENT, WrapUp.is_complete.is_(False))
    )


def _department() -> Select[Any]:
    """What nobody of the agent's department has taken on yet."""
    mine = select(Agent.team_id).where(Agent.id == _AGENT).scalar_subquery()
    return (
        part("department", keys=[Case.id], texts=[Case.number, Case.title], counts=[Case.escalation])
        .select_from(Case)
        .join(Department, Department.key == Case.department)
        .where(Department.team_id == mine, Case.closed_at.is_(None), Case.owner_id.is_(None))
        .where(Case.status.in_((CaseStatus.NEW, CaseStatus.OPEN)))
        .order_by(Case.opened_at)
        .limit(LONGEST_LIST)
    )


def _late() -> Select[Any]:
    """Whether any answer of a department is late."""
    return (
        part("late", counts=[literal(1)])
        .select_from(Case)
        .outerjoin(Department, Department.key == Case.department)
        .where(*to_hand_up(_NOW))
        .limit(1)
    )


_question = Question(_statement)
