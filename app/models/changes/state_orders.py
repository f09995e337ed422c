"""Supervisors' orders to agents' desks: given with a reason, taken once, always on record."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.rows.state_orders import VALID_MINUTES, NewStateOrder, OrderKind, OrderResult
from app.models.state_order import StateOrder

_STATES = frozenset({"ready", "break", "training"})
_LONGEST_WHY = 200


def give(session: Session, new: NewStateOrder, at: datetime, *, agent_id: UUID) -> None:
    """Give an order; it takes the place of one that still waits, and giving it twice gives it once."""
    why = " ".join(new.why.split())
    if not why or len(why) > _LONGEST_WHY:
        raise BadInput(f"the agent is told why, in 1 to {_LONGEST_WHY} letters")
    if new.kind is OrderKind.STATE and new.state not in _STATES:
        raise BadInput("an agent can be made ready, or sent to a break or a training")
    waiting = (
        StateOrder.agent_id == new.agent_id, StateOrder.taken_at.is_(None), StateOrder.id != new.id
    )  # fmt: skip
    session.execute(update(StateOrder).where(*waiting).values(taken_at=at, result=OrderResult.EXPIRED))
    row = {
        "id": new.id,
        "agent_id": new.agent_id,
        "by_agent_id": agent_id,
        "kind": str(new.kind),
        "state": new.state,
        "break_reason": new.break_reason,
        "why": why,
        "ordered_at": at,
    }
    add_missing(session, StateOrder, [row])
    told = {"kind": str(new.kind), "state": new.state, "reason": new.break_reason}
    audit.record(session, agent_id, "order_state", "agent", new.agent_id, told)


def take(session: Session, order_id: UUID, result: OrderResult, at: datetime, *, agent_id: UUID) -> bool:
    """The agent's desk has done it; False when it was taken, or too old, before."""
    if result is not OrderResult.EXPIRED:
        is_young = StateOrder.ordered_at >= at - timedelta(minutes=VALID_MINUTES)
    else:
        is_young = StateOrder.ordered_at < at
    taken = session.execute(
        update(StateOrder)
        .where(
            StateOrder.id == order_id,
            StateOrder.agent_id == agent_id,
            StateOrder.taken_at.is_(None),
            is_young,
        )
        .values(taken_at=at, result=str(result))
        .returning(StateOrder.id)
    ).first()
    return taken is not None
