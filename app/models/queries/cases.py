"""Questions about cases: the board, one case, what is like another, and what can be chosen."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.cases import likeness, number
from app.cases.kinds import PRIORITIES, Impact, LinkKind, Priority, Urgency
from app.cases.likeness import Known, Wanted
from app.cases.priorities import PriorityCell
from app.models.agent import Agent
from app.models.case import Case, CaseCause, CaseLink
from app.models.customer import Customer
from app.models.department import CasePriority, Department
from app.models.rows.cases import CaseChoices, CaseFilter, CaseLine, DepartmentRow
from app.models.rows.outcomes import ReasonRow

LONGEST_LIST = 400
CLOSED_DAYS = 14  # how long a closed case stays on the board
MINE = "*"

_Owner = aliased(Agent)
_MOST_ALIKE = 5


def lines(session: Session, wanted: CaseFilter, *, agent_id: UUID, now: datetime) -> list[CaseLine]:
    """Return the cases that fit, what comes first first."""
    rank = case(
        {str(priority): place for place, priority in enumerate(PRIORITIES)}, value=Case.priority, else_=9
    )
    due_at = func.coalesce(Case.reply_due_at, Case.due_at)
    question = (
        _lines()
        .where(*_fitting(wanted, agent_id, now))
        .order_by(Case.closed_at.is_not(None), rank, due_at, Case.opened_at)
        .limit(LONGEST_LIST)
    )
    return [line_of(row) for row in session.execute(question)]


def line(session: Session, case_id: UUID) -> CaseLine | None:
    """Return one case as a list shows it."""
    row = session.execute(_lines().where(Case.id == case_id)).first()
    return None if row is None else line_of(row)


def alike(session: Session, customer_id: UUID | None, wanted: Wanted, now: datetime) -> list[CaseLine]:
    """Return the customer's cases that may be the one somebody is about to open again."""
    if customer_id is None:
        return []
    papers: dict[UUID, set[UUID]] = {}
    links = select(CaseLink.case_id, CaseLink.target_id).join(Case, Case.id == CaseLink.case_id)
    kinds = (LinkKind.ORDER, LinkKind.INVOICE)
    for row in session.execute(links.where(Case.customer_id == customer_id, CaseLink.kind.in_(kinds))):
        papers.setdefault(row.case_id, set()).add(row.target_id)
    columns = (Case.id, Case.title, Case.kind, Case.cause_id, Case.closed_at)
    known = [
        Known(*row, papers=frozenset(papers.get(row.id, ())))
        for row in session.execute(select(*columns).where(Case.customer_id == customer_id))
    ]
    keys = likeness.alike(wanted, known, now)[:_MOST_ALIKE]
    found = (
        {row.id: line_of(row) for row in session.execute(_lines().where(Case.id.in_(keys)))} if keys else {}
    )
    return [found[key] for key in keys if key in found]


def choices(session: Session, agent_id: UUID) -> CaseChoices:
    """Return what can be chosen when a case is opened."""
    from_table = select(
        *(CasePriority.impact, CasePriority.urgency, CasePriority.priority),
        *(CasePriority.reply_minutes, CasePriority.solve_minutes),
    )
    return CaseChoices(
        departments=tuple(departments(session, agent_id)),
        causes=tuple(
            ReasonRow(*row, needs_follow_up=False, needs_note=False)
            for row in session.execute(
                select(
                    CaseCause.id, CaseCause.parent_id, CaseCause.key, CaseCause.name_ar, CaseCause.name_en
                ).order_by(CaseCause.key)
            )
        ),
        cells=tuple(_cell(row) for row in session.execute(from_table)),
    )


def departments(session: Session, agent_id: UUID) -> list[DepartmentRow]:
    """Return the departments that are not retired, in their order."""
    mine = select(Agent.team_id).where(Agent.id == agent_id).scalar_subquery()
    wanted = (
        select(
            *(Department.key, Department.name_ar, Department.name_en, Department.bounce_limit),
            func.coalesce(Department.team_id == mine, False),
        )
        .where(Department.is_retired.is_(False))
        .order_by(Department.place, Department.key)
    )
    return [DepartmentRow(*row[:4], bool(row[4])) for row in session.execute(wanted)]


def of_number(session: Session, text: str) -> UUID | None:
    """Return the case of a number, however it was typed; None when there is none."""
    wanted = number.read(text) or text.strip().upper()
    return session.scalar(select(Case.id).where(Case.number == wanted)) if wanted else None


def line_of(row: Any) -> CaseLine:  # noqa: ANN401  a row of _lines()
    """Read a row of the statement below."""
    values = row._asdict()
    for name in ("customer_name", "customer_name_latin", "owner_name", "owner_name_latin"):
        values[name] = values[name] or ""
    return CaseLine(**values)


def _lines() -> Any:  # noqa: ANN401  a statement with many columns
    return (
        select(
            *(Case.id, Case.number, Case.kind, Case.title, Case.status, Case.priority, Case.department),
            *(Case.customer_id, Customer.name.label("customer_name")),
            Customer.name_latin.label("customer_name_latin"),
            *(Case.owner_id, _Owner.name.label("owner_name"), _Owner.name_latin.label("owner_name_latin")),
            *(Case.agent_id, Case.opened_at, Case.due_at, Case.reply_due_at, Case.answered_at),
            *(Case.closed_at, Case.escalation, Case.bounces),
        )
        .select_from(Case)
        .outerjoin(Customer, Customer.id == Case.customer_id)
        .outerjoin(_Owner, _Owner.id == Case.owner_id)
    )


def _fitting(wanted: CaseFilter, agent_id: UUID, now: datetime) -> list[ColumnElement[bool]]:
    recent = Case.closed_at > now - timedelta(days=CLOSED_DAYS)
    found: list[ColumnElement[bool]] = [
        or_(Case.closed_at.is_(None), recent) if wanted.with_closed else Case.closed_at.is_(None)
    ]
    if wanted.department == MINE:
        team = select(Agent.team_id).where(Agent.id == agent_id).scalar_subquery()
        found.append(Case.department.in_(select(Department.key).where(Department.team_id == team)))
    elif wanted.department:
        found.append(Case.department == wanted.department)
    if wanted.kind:
        found.append(Case.kind == wanted.kind)
    whose = {"opened": Case.agent_id == agent_id, "owned": Case.owner_id == agent_id}
    if wanted.whose in whose:
        found.append(whose[wanted.whose])
    text = wanted.text.strip()
    if text:
        digits = number.read(text)
        if digits:
            return [Case.number == digits]  # who names a case by its number wants no filter
        found.append(_says(text))
    return found


def _says(text: str) -> ColumnElement[bool]:
    return or_(
        *(
            column.icontains(text, autoescape=True)
            for column in (Case.title, Customer.name, Customer.name_latin)
        ),
        Case.number.istartswith(text, autoescape=True),
    )


def _cell(row: Any) -> PriorityCell:  # noqa: ANN401  a row of the table of priorities
    return PriorityCell(
        Impact(row.impact), Urgency(row.urgency), Priority(row.priority), row.reply_minutes, row.solve_minutes
    )
