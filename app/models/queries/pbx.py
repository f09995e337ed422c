"""Questions about what the PBX says."""

from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.orm import Session

from app import times
from app.models.pbx import PbxAgent, PbxBridge, PbxOrder, QueueState, Supervision
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import (
    BridgeRow,
    OfferOutcome,
    OrderRow,
    OrderState,
    PbxAgentRow,
    PbxFloorRow,
    PbxState,
    QueueCallRow,
    QueueOfferRow,
    QueueOutcome,
    QueueStateRow,
    SupervisionRow,
)

_AGENT = tuple(getattr(PbxAgent, name) for name in PbxAgentRow.__slots__)
_QUEUE = tuple(getattr(QueueState, name) for name in QueueStateRow.__slots__)
_CALL = tuple(getattr(QueueCall, name) for name in QueueCallRow.__slots__)
_OFFER = tuple(getattr(QueueOffer, name) for name in QueueOfferRow.__slots__)
_SUPERVISION = tuple(getattr(Supervision, name) for name in SupervisionRow.__slots__)


def floor(session: Session) -> PbxFloorRow:
    """Return everything the PBX says goes on now."""
    agents = session.execute(select(*_AGENT)).mappings()
    queues = session.execute(select(*_QUEUE).order_by(QueueState.queue))
    return PbxFloorRow(
        bridge(session), tuple(map(_agent_row, agents)), tuple(QueueStateRow(*row) for row in queues)
    )


def agent(session: Session, agent_id: UUID) -> PbxAgentRow | None:
    """Return what the PBX says of one agent; None when it has never seen him."""
    found = session.execute(select(*_AGENT).where(PbxAgent.agent_id == agent_id))
    row = found.mappings().one_or_none()
    return None if row is None else _agent_row(row)


def bridge(session: Session) -> BridgeRow | None:
    """Return the bridge that leads; None when none ever did, or the last one said goodbye."""
    is_server = session.get_bind().dialect.name == "postgresql"
    columns = [getattr(PbxBridge, name) for name in BridgeRow.__slots__ if name != "age_seconds"]
    now = (func.clock_timestamp() if is_server else PbxBridge.seen_at).label("asked_at")
    leading = select(*columns, now).where(PbxBridge.is_leader).order_by(PbxBridge.seen_at.desc())
    found = session.execute(leading.limit(1)).mappings().one_or_none()
    if found is None:
        return None
    values = dict(found)
    asked_at = values.pop("asked_at")
    age = (asked_at if is_server else times.now()) - values["seen_at"]
    return BridgeRow(**values, age_seconds=max(0.0, age.total_seconds()))


def waiting(session: Session) -> list[QueueCallRow]:
    """Return the callers who wait, the longest first."""
    found = select(*_CALL).where(QueueCall.ended_at.is_(None), QueueCall.outcome == QueueOutcome.WAITING)
    return _calls(session, found)


def of_call(session: Session, pbx_call: str) -> list[QueueCallRow]:
    """Return the stays of one call, in order."""
    return _calls(session, select(*_CALL).where(QueueCall.pbx_call == pbx_call))


def offers(session: Session, queue_call_id: UUID) -> list[QueueOfferRow]:
    """Return at whose telephones a call rang, in order."""
    found = select(*_OFFER).where(QueueOffer.queue_call_id == queue_call_id)
    rows = session.execute(found.order_by(QueueOffer.rang_at, QueueOffer.id)).mappings()
    return [QueueOfferRow(**{**row, "outcome": OfferOutcome(row["outcome"])}) for row in rows]


def order(session: Session, order_id: UUID) -> OrderRow | None:
    """Return what became of an order."""
    found = session.execute(
        select(PbxOrder.id, PbxOrder.state, PbxOrder.answer, PbxOrder.done_at).where(PbxOrder.id == order_id)
    ).one_or_none()
    return None if found is None else OrderRow(found[0], OrderState(found[1]), *found[2:])


def supervisions(session: Session, agent_id: UUID) -> list[SupervisionRow]:
    """Return who listens to an agent now."""
    found = select(*_SUPERVISION).where(Supervision.agent_id == agent_id, Supervision.ended_at.is_(None))
    return [SupervisionRow(*row) for row in session.execute(found.order_by(Supervision.began_at))]


def _agent_row(row: RowMapping) -> PbxAgentRow:
    values = {**row, "state": PbxState(row["state"]), "queues": tuple(row["queues"].split())}
    return PbxAgentRow(**values)


def _calls(session: Session, found: Select[Any]) -> list[QueueCallRow]:
    rows = session.execute(found.order_by(QueueCall.entered_at, QueueCall.id)).mappings()
    return [QueueCallRow(**{**row, "outcome": QueueOutcome(row["outcome"])}) for row in rows]
