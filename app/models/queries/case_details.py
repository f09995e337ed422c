"""Everything about one case: what happened to it, what it has to do with, and whether it happened before."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.cases.kinds import EventKind, LinkKind
from app.cases.recurrence import CUSTOMERS_DAYS, Occurrence, Recurrence, recurrence_of
from app.errors import BadInput
from app.models.agent import Agent
from app.models.case import Case, CaseCause, CaseEvent, CaseLink
from app.models.interaction import Interaction
from app.models.invoice import Invoice
from app.models.order import Order
from app.models.queries.cases import line
from app.models.rows.cases import CaseDetail, CaseLinkRow, CaseStep
from app.models.satisfaction import Satisfaction

MOST_STEPS = 300
_MOST_OCCURRENCES = 5_000
_Opener = aliased(Agent)


def detail(session: Session, case_id: UUID) -> CaseDetail:
    """Return one case with all that belongs to it; BadInput when it is gone."""
    head = line(session, case_id)
    if head is None:
        raise BadInput("there is no such case any more")
    names = (Case.text, Case.impact, Case.urgency, Case.department_reason, Case.cause_id, Case.first_fault)
    row: Any = session.execute(
        select(
            *names,
            *(
                Case.answer,
                Case.resolution,
                Case.heard_at,
                Case.answered_at,
                _Opener.name,
                _Opener.name_latin,
            ),
        )
        .outerjoin(_Opener, _Opener.id == Case.agent_id)
        .where(Case.id == case_id)
    ).one()
    history = steps(session, case_id)
    answered = next((step for step in history if step.kind == EventKind.ANSWERED), None)
    score = select(Satisfaction.score).where(Satisfaction.interaction_id == case_id).limit(1)
    return CaseDetail(
        line=head,
        text=row.text,
        impact=row.impact,
        urgency=row.urgency,
        department_reason=row.department_reason,
        cause_id=row.cause_id,
        first_fault=row.first_fault,
        answer=row.answer,
        answered_by_name=(answered.agent_name or answered.agent_name_latin) if answered else "",
        resolution=row.resolution,
        opener_name=row.name or "",
        opener_name_latin=row.name_latin or "",
        is_heard=row.answered_at is None or row.heard_at is not None,
        satisfaction=session.scalar(score),
        steps=history,
        links=links(session, case_id),
        recurrence=recurrence(session, case_id),
    )


def steps(session: Session, case_id: UUID) -> tuple[CaseStep, ...]:
    """Return what happened to a case, the newest first."""
    wanted = (
        select(
            *(CaseEvent.at, CaseEvent.kind, Agent.name, Agent.name_latin, CaseEvent.detail, CaseEvent.text)
        )
        .outerjoin(Agent, Agent.id == CaseEvent.agent_id)
        .where(CaseEvent.case_id == case_id)
        .order_by(CaseEvent.at.desc(), CaseEvent.id.desc())
        .limit(MOST_STEPS)
    )
    return tuple(
        CaseStep(row.at, row.kind, row.name or "", row.name_latin or "", row.detail, row.text)
        for row in session.execute(wanted)
    )


def links(session: Session, case_id: UUID) -> tuple[CaseLinkRow, ...]:
    """Return what a case has to do with, by name."""
    wanted = select(CaseLink.kind, CaseLink.target_id).where(CaseLink.case_id == case_id)
    rows = session.execute(wanted.order_by(CaseLink.kind, CaseLink.id)).all()
    texts: dict[UUID, str] = {}
    for kind, naming in _NAMING.items():
        keys = [row.target_id for row in rows if row.kind == kind]
        if keys:
            column, question = naming
            texts |= {
                key: " ".join(filter(None, rest))
                for key, *rest in session.execute(question.where(column.in_(keys)))
            }
    return tuple(CaseLinkRow(row.kind, row.target_id, texts.get(row.target_id, "")) for row in rows)


_NAMING: dict[str, tuple[Any, Any]] = {
    LinkKind.CASE: (Case.id, select(Case.id, Case.number, Case.title)),
    LinkKind.ORDER: (Order.id, select(Order.id, Order.number)),
    LinkKind.INVOICE: (Invoice.id, select(Invoice.id, Invoice.number)),
    LinkKind.INTERACTION: (Interaction.id, select(Interaction.id, Interaction.title)),
}


def recurrence(session: Session, case_id: UUID) -> Recurrence:
    """Return how often the same cause came up lately."""
    mine = session.execute(_occurrences().where(Case.id == case_id)).first()
    if mine is None or not mine.key:
        return Recurrence()
    case = _occurrence(mine)
    since = case.opened_at - timedelta(days=CUSTOMERS_DAYS)
    others = _occurrences().where(Case.opened_at >= since, Case.cause_id.is_not(None))
    rows = session.execute(others.order_by(Case.opened_at.desc()).limit(_MOST_OCCURRENCES))
    return recurrence_of(case, map(_occurrence, rows))


def _occurrences() -> Any:  # noqa: ANN401  a statement
    return select(Case.id, Case.customer_id, CaseCause.key, Case.opened_at).outerjoin(
        CaseCause, CaseCause.id == Case.cause_id
    )


def _occurrence(row: Any) -> Occurrence:  # noqa: ANN401  a row of the statement above
    return Occurrence(row.id, row.customer_id, row.key or "", row.opened_at)
