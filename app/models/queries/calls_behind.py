"""The calls that stand behind a number of the overview."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, literal, null, select
from sqlalchemy.orm import Session

from app.measures.parts import SHORT_SECONDS
from app.measures.queueing import SERVICE_SECONDS
from app.models.call import Call
from app.models.columns import Key
from app.models.interaction import Interaction
from app.models.queue_call import QueueCall
from app.models.rows.team_floor import Behind, CallBehind
from app.models.wrap_up import WrapUp

MOST = 500  # the newest; more are for the reports
_ANSWERED = ("talking", "answered")
# what counts into a figure of the callers, by the key of its measure
_CALLERS: dict[str, ColumnElement[bool]] = {
    "waiting": and_(QueueCall.outcome == "waiting", QueueCall.ended_at.is_(None)),
    "offered": QueueCall.outcome != "unseen",
    "answered": QueueCall.outcome.in_(_ANSWERED),
    "service_level": and_(
        QueueCall.outcome.not_in(("waiting", "unseen")),
        (QueueCall.outcome != "abandoned") | (QueueCall.wait_seconds >= SHORT_SECONDS),
    ),
    "too_late": and_(QueueCall.outcome.in_(_ANSWERED), QueueCall.wait_seconds > SERVICE_SECONDS),
    "abandoned": and_(QueueCall.outcome == "abandoned", QueueCall.wait_seconds >= SHORT_SECONDS),
}
_CALLER: list[Any] = [
    *(QueueCall.id, QueueCall.entered_at, literal("inbound"), QueueCall.queue, QueueCall.agent_id),
    *(null().cast(Key()), QueueCall.digits, QueueCall.wait_seconds, QueueCall.talk_seconds),
    *(literal(None), literal(None), QueueCall.outcome),
]
_DESK: list[Any] = [
    *(Call.id, Call.offered_at, Call.direction, Call.queue, Call.agent_id, Interaction.customer_id),
    *(Call.digits, literal(None), Call.talked_seconds, Call.held_seconds),
    *(WrapUp.handled_seconds - Call.talked_seconds - Call.held_seconds, Call.end_reason),
]


def behind(session: Session, number: Behind, since: datetime) -> list[CallBehind]:
    """Return the calls of today behind a number, the newest first."""
    has_queue_calls = session.scalar(select(QueueCall.id).where(QueueCall.entered_at >= since).limit(1))
    if number.what in _CALLERS and has_queue_calls:
        question = _of_callers(number, since)
    else:
        question = _of_desks(number, since)
    return [CallBehind(*row) for row in session.execute(question.limit(MOST))]


def _of_callers(number: Behind, since: datetime) -> Select[Any]:
    question = select(*_CALLER).where(_CALLERS[number.what], QueueCall.entered_at >= since)
    if number.queue:
        question = question.where(QueueCall.queue == number.queue)
    if number.agent_id is not None:
        question = question.where(QueueCall.agent_id == number.agent_id)
    return question.order_by(QueueCall.entered_at.desc())


def _of_desks(number: Behind, since: datetime) -> Select[Any]:
    question = (
        select(*_DESK)
        .join(Interaction, Interaction.id == Call.id)
        .outerjoin(WrapUp, WrapUp.call_id == Call.id)
        .where(Call.offered_at >= since)
    )
    if number.what in ("handled", "handle_time", "answered"):
        question = question.where(Call.answered_at.is_not(None))
    if number.what == "abandoned":
        question = question.where(Call.answered_at.is_(None), Call.end_reason == "caller_gave_up")
    if number.queue:
        question = question.where(Call.queue == number.queue)
    if number.agent_id is not None:
        question = question.where(Call.agent_id == number.agent_id)
    return question.order_by(Call.offered_at.desc())
