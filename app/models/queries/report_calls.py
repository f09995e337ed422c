"""The calls behind a figure."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from app.models.agent import Agent
from app.models.call import Call
from app.models.customer import Customer
from app.models.interaction import Interaction
from app.models.outcome import Outcome, Reason
from app.models.rows.report_calls import ReportCallRow
from app.models.satisfaction import Satisfaction
from app.models.script import ScriptUse
from app.models.wrap_up import WrapUp
from app.reports.kinds import ReportKind
from app.reports.table import CallsWanted

MOST = 500
_Question = Select[*tuple[Any, ...]]


def calls(session: Session, wanted: CallsWanted) -> list[ReportCallRow]:
    """Return the calls a row of a report was made of, the newest first; of very many the first 500."""
    score = (
        select(Satisfaction.score)
        .where(Satisfaction.interaction_id == Call.id)
        .order_by(Satisfaction.at)
        .limit(1)
        .scalar_subquery()
    )
    agent = aliased(Agent)
    question: _Question = (
        select(
            *(Call.id, Interaction.customer_id, Customer.name, agent.name, agent.name_latin, Call.queue),
            *(Call.direction, Call.offered_at, Call.answered_at, Call.talked_seconds, Call.held_seconds),
            *(Call.end_reason, Reason.name_ar, Reason.name_en, Outcome.name_ar, Outcome.name_en),
            *(WrapUp.resolved, score),
        )
        .select_from(Call)
        .join(Interaction, Interaction.id == Call.id)
        .join(agent, agent.id == Call.agent_id)
        .outerjoin(Customer, Customer.id == Interaction.customer_id)
        .outerjoin(WrapUp, WrapUp.call_id == Call.id)
        .outerjoin(Reason, Reason.id == WrapUp.reason_id)
        .outerjoin(Outcome, Outcome.id == WrapUp.outcome_id)
        .where(Call.offered_at >= wanted.begin, Call.offered_at < wanted.end)
        .order_by(Call.offered_at.desc())
        .limit(MOST)
    )
    narrow = _NARROWINGS.get(wanted.kind)
    if narrow is not None:
        question = narrow(question, wanted.key)
    return [_row(row) for row in session.execute(question)]


def _row(row: Any) -> ReportCallRow:  # noqa: ANN401  as SQLAlchemy hands it over
    call_id, customer_id, customer, agent, latin, queue, direction, offered, answered, *rest = row
    talked, held, end, *texts, resolved, score = rest
    return ReportCallRow(
        call_id=call_id,
        customer_id=customer_id,
        customer_name=customer or "",
        agent_name=agent,
        agent_name_latin=latin or agent,
        queue=queue,
        direction=direction,
        offered_at=offered,
        is_answered=answered is not None,
        talked_seconds=talked,
        held_seconds=held,
        end_reason=end,
        reason_ar=texts[0] or "",
        reason_en=texts[1] or texts[0] or "",
        outcome_ar=texts[2] or "",
        outcome_en=texts[3] or texts[2] or "",
        resolved=resolved or "",
        score=score,
    )


def _key(text: str) -> UUID | None:
    return UUID(text) if text else None


_NARROWINGS: dict[str, Callable[[_Question, str], _Question]] = {
    ReportKind.QUEUE: lambda question, key: question.where(Call.queue == key),
    ReportKind.SATISFACTION: lambda question, key: question.where(Call.queue == key),
    ReportKind.AGENT: lambda question, key: question.where(Call.agent_id == _key(key)),
    ReportKind.OUTCOME: lambda question, key: question.where(
        WrapUp.outcome_id == _key(key) if key else WrapUp.outcome_id.is_(None), Call.answered_at.is_not(None)
    ),
    ReportKind.REASON: lambda question, key: question.where(
        WrapUp.reason_id == _key(key) if key else WrapUp.reason_id.is_(None), Call.answered_at.is_not(None)
    ),
    ReportKind.SCRIPT: lambda question, key: question.join(ScriptUse, ScriptUse.call_id == Call.id).where(
        ScriptUse.script_key == key
    ),
}
