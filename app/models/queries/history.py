"""An agent's own calls, answered and missed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.call import Call
from app.models.customer import Customer
from app.models.interaction import Interaction
from app.models.outcome import Outcome
from app.models.rows.history import CallRow
from app.models.wrap_up import WrapUp


def my_calls(
    session: Session, agent_id: UUID, *, before: datetime | None = None, limit: int = 200
) -> list[CallRow]:
    """Return the agent's calls, newest first; `before` continues where a page ended."""
    wanted = _calls.where(Call.agent_id == agent_id).limit(limit)
    if before is not None:
        wanted = wanted.where(Call.ended_at < before)
    return [
        CallRow(
            id=call.id,
            direction=call.direction,
            number=call.digits,
            caller_name=call.caller_name,
            queue=call.queue,
            customer_id=call.customer_id,
            customer_name=call.name or "",
            customer_name_latin=call.name_latin or "",
            offered_at=call.offered_at,
            answered_at=call.answered_at,
            talked_seconds=call.talked_seconds,
            outcome_ar=call.name_ar or "",
            outcome_en=call.name_en or "",
            is_complete=bool(call.is_complete),
        )
        for call in session.execute(wanted)
    ]


_calls = (
    select(
        *(Call.id, Call.direction, Call.digits, Call.caller_name, Call.queue, Interaction.customer_id),
        *(Customer.name, Customer.name_latin, Call.offered_at, Call.answered_at, Call.talked_seconds),
        *(Outcome.name_ar, Outcome.name_en, WrapUp.is_complete),
    )
    .join(Interaction, Interaction.id == Call.id)
    .outerjoin(Customer, Customer.id == Interaction.customer_id)
    .outerjoin(WrapUp, WrapUp.call_id == Call.id)
    .outerjoin(Outcome, Outcome.id == WrapUp.outcome_id)
    .order_by(Call.ended_at.desc())
)
