"""Writes what the PBX says: every row has a key that what it is about gives it, so twice is once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.models.call import Call
from app.models.changes import audit
from app.models.changes.insertion import add_missing, put
from app.models.keypad_answer import KeypadAnswer
from app.models.pbx import PbxAgent, PbxBridge, PbxOrder, QueueState, Supervision
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import PbxAgentRow, QueueCallRow, QueueOfferRow, QueueStateRow, SupervisionRow
from app.models.satisfaction import Satisfaction

_GOOD_SCORES = range(1, 6)


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A caller's answer by a key."""

    id: UUID
    pbx_call: str
    queue: str
    agent_id: UUID | None
    question: str
    score: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Rows:
    """What is to be written at once."""

    calls: Sequence[QueueCallRow] = ()
    offers: Sequence[QueueOfferRow] = ()
    agents: Sequence[PbxAgentRow] = ()
    queues: Sequence[tuple[UUID, QueueStateRow]] = ()
    answers: Sequence[AnswerRow] = ()
    supervisions: Sequence[SupervisionRow] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to write."""
        return any(getattr(self, each.name) for each in fields(self))


def write(session: Session, rows: Rows) -> None:
    """Write everything, within the transaction of the session."""
    for call in rows.calls:
        put(session, QueueCall, _values(call))
    for offer in rows.offers:
        put(session, QueueOffer, _values(offer))
    for agent in rows.agents:
        put(session, PbxAgent, _values(agent) | {"queues": " ".join(agent.queues)})
    for key, queue in rows.queues:
        put(session, QueueState, {"id": key} | _values(queue))
    if rows.answers:
        add_missing(session, KeypadAnswer, [_values(answer) for answer in rows.answers])
        settle_answers(session)
    for supervision in rows.supervisions:
        _write_supervision(session, supervision)


def settle_answers(session: Session) -> int:
    """Give the callers' answers to their calls, as far as those are kept by now; return how many."""
    waiting = (
        select(KeypadAnswer.id, KeypadAnswer.question, KeypadAnswer.score, KeypadAnswer.at, Call.id)
        .join(Call, Call.pbx_call == KeypadAnswer.pbx_call)
        .where(KeypadAnswer.interaction_id.is_(None), KeypadAnswer.pbx_call != "")
        .order_by(KeypadAnswer.id, Call.offered_at)  # the first who took the call is asked about
    )
    settled: set[UUID] = set()
    for key, question, score, at, call_id in session.execute(waiting).all():
        if key in settled:
            continue
        settled.add(key)
        session.execute(update(KeypadAnswer).where(KeypadAnswer.id == key).values(interaction_id=call_id))
        if question == "satisfaction" and score in _GOOD_SCORES:
            values = {"id": key, "interaction_id": call_id, "score": score, "source": "ivr", "at": at}
            add_missing(session, Satisfaction, [values])
    return len(settled)


def finish_order(session: Session, order_id: UUID, state: str, answer: str) -> None:
    """Write down what became of an order; an order that was answered keeps its answer."""
    waiting = update(PbxOrder).where(PbxOrder.id == order_id, PbxOrder.state == "waiting")
    session.execute(waiting.values(state=state, answer=answer, done_at=times.now()))


def say_alive(session: Session, values: dict[str, object]) -> None:
    """Say that a bridge lives, and how it stands."""
    put(session, PbxBridge, values)


def is_leading(session: Session, bridge_id: UUID) -> bool:
    """Say whether a bridge leads, as far as the database knows."""
    return bool(session.scalar(select(PbxBridge.is_leader).where(PbxBridge.id == bridge_id)))


def dethrone_others(session: Session, bridge_id: UUID) -> None:
    """Say of every other bridge that it leads no more."""
    others = update(PbxBridge).where(PbxBridge.id != bridge_id, PbxBridge.is_leader)
    session.execute(others.values(is_leader=False, is_connected=False))


def record_deed(
    session: Session, actor: UUID, action: str, agent_id: UUID, detail: dict[str, object]
) -> None:
    """Put on record what the bridge did for somebody."""
    audit.record(session, actor, action, "agent", agent_id, {"asked_by": actor, **detail})


def _write_supervision(session: Session, row: SupervisionRow) -> None:
    known = session.scalar(select(Supervision.id).where(Supervision.id == row.id))
    if known is None:
        session.execute(insert(Supervision), [_values(row)])
    else:
        session.execute(update(Supervision).where(Supervision.id == row.id).values(ended_at=row.ended_at))


def _values(row: object) -> dict[str, object]:
    names: Iterable[str] = (each.name for each in fields(row))  # type: ignore[arg-type]
    return {name: getattr(row, name) for name in names}
