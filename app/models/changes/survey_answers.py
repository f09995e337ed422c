"""Keeps what customers answer when the agent is gone: one answer a call and way of asking."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.call import Call
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.changes.pbx_rows import settle_answers
from app.models.interaction import Interaction
from app.models.keypad_answer import KeypadAnswer
from app.models.satisfaction import Satisfaction
from app.models.wrap_up import WrapUp

BY_LINK, LINK_SENT = "link", "link_sent"  # how a customer is asked: not yet, and on its way
_OURS = UUID("a2f0d5ce-6f54-5b35-9e0b-61c7dc5bd1a3")


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswer:
    """One answer about one call."""

    score: int
    nps: int | None = None
    effort: int | None = None
    comment: str = ""
    at: datetime


def take(session: Session, call_id: UUID, source: str, answer: SurveyAnswer) -> bool:
    """Keep an answer; False when the same was asked and answered before. BadInput when there is no call."""
    if session.scalar(select(Interaction.id).where(Interaction.id == call_id)) is None:
        raise BadInput("there is no such call any more")
    key = uuid5(_OURS, f"{source}/{call_id}")
    if session.scalar(select(Satisfaction.id).where(Satisfaction.id == key)) is not None:
        return False
    values = {
        "id": key,
        "interaction_id": call_id,
        "source": source,
        "score": answer.score,
        "nps": answer.nps,
        "effort": answer.effort,
        "comment": answer.comment,
        "at": answer.at,
    }
    add_missing(session, Satisfaction, [values])
    audit.record(session, source, "answer_survey", "call", call_id)
    return True


def note_sent(session: Session, call_id: UUID, *, is_sent: bool = True) -> bool:
    """Note that a customer's link has gone, or has not; False when that was noted before."""
    before, after = (BY_LINK, LINK_SENT) if is_sent else (LINK_SENT, BY_LINK)
    noted = session.execute(
        update(WrapUp)
        .where(WrapUp.call_id == call_id, WrapUp.survey == before)
        .values(survey=after)
        .returning(WrapUp.call_id)
    ).first()
    return noted is not None


def take_for_pbx(session: Session, pbx_call: str, source: str, answer: SurveyAnswer) -> bool:
    """Keep an answer about a call by the PBX's own number of it, if that call is kept."""
    found = session.scalar(
        select(Call.id).where(Call.pbx_call == pbx_call).order_by(Call.offered_at).limit(1)
    )
    if found is None:
        raise BadInput("there is no such call")
    return take(session, found, source, answer)


def take_keypad(session: Session, pbx_call: str, score: int, at: datetime) -> None:
    """Keep an answer by keypad; it waits until the agent's wrap-up has brought the call."""
    values = {
        "id": uuid5(_OURS, f"keypad/{pbx_call}"),
        "pbx_call": pbx_call,
        "queue": "",
        "agent_id": None,
        "question": "satisfaction",
        "score": score,
        "at": at,
    }
    add_missing(session, KeypadAnswer, [values])
    settle_answers(session)


def settle(session: Session) -> int:
    """Give the answers that waited to the calls that came meanwhile."""
    return settle_answers(session)
