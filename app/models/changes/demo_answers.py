"""What the demo's simulated agents make of a supervisor's messages, orders and help."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.changes import messages
from app.models.help_request import HelpRequest
from app.models.message import Message, MessageReceipt
from app.models.pbx import PbxOrder
from app.models.queries import team_messages
from app.models.queue_call import QueueCall
from app.models.rows.pbx import OrderState
from app.models.rows.state_orders import OrderResult, StateOrderRow
from app.models.state_order import StateOrder

JUST_NOW = timedelta(seconds=40)
HELPED_AFTER = timedelta(seconds=45)  # so long after a supervisor came, help was given


@dataclass(frozen=True, slots=True)
class Wished:
    """An order to the simulated PBX."""

    id: UUID
    verb: str
    agent_id: UUID
    target: str
    queue_call_id: UUID | None


def orders(session: Session) -> list[StateOrderRow]:
    """Return what desks are to do."""
    found = session.execute(
        select(
            StateOrder.id, StateOrder.agent_id, StateOrder.kind, StateOrder.state, StateOrder.break_reason,
            StateOrder.why, StateOrder.ordered_at,
        ).where(StateOrder.taken_at.is_(None))
    )  # fmt: skip
    return [
        StateOrderRow(row[0], row[1], "", "", row[2], row[3], row[4], row[5], row[6], "") for row in found
    ]


def answer(session: Session, order_id: UUID, result: OrderResult, at: datetime) -> None:
    """A desk has taken an order."""
    session.execute(
        update(StateOrder).where(StateOrder.id == order_id).values(taken_at=at, result=str(result))
    )


def wishes(session: Session) -> list[Wished]:
    """Return what the PBX is asked for."""
    found = session.execute(
        select(PbxOrder.id, PbxOrder.verb, PbxOrder.agent_id, PbxOrder.target, QueueCall.id)
        .outerjoin(QueueCall, (QueueCall.pbx_call == PbxOrder.pbx_call) & QueueCall.ended_at.is_(None))
        .where(PbxOrder.state == OrderState.WAITING)
    )
    return [Wished(*row) for row in found]


def settle(session: Session, order_id: UUID, at: datetime) -> None:
    """The simulated PBX has done it."""
    session.execute(
        update(PbxOrder).where(PbxOrder.id == order_id).values(state=str(OrderState.DONE), done_at=at)
    )


def read_one(session: Session, agents: list[UUID], now: datetime) -> bool:
    """Let one agent who has not yet read a message that is to him, and say so; False when all have."""
    open_ones = session.scalars(
        select(Message.id).where(Message.expires_at > now, Message.withdrawn_at.is_(None))
    ).all()
    if not open_ones:
        return False
    receipts = session.execute(
        select(MessageReceipt.message_id, MessageReceipt.agent_id).where(
            MessageReceipt.acknowledged_at.is_not(None)
        )
    )
    told = {(row[0], row[1]) for row in receipts}
    for agent in agents:
        if all((message, agent) in told for message in open_ones):
            continue
        for row in team_messages.inbox(session, agent, now):
            if row.acknowledged_at is None:
                messages.acknowledge(session, row.id, now, agent_id=agent)
                return True
    return False


def close_helped(session: Session, now: datetime) -> None:
    """Whoever was helped needs nobody any more."""
    session.execute(
        update(HelpRequest)
        .where(HelpRequest.closed_at.is_(None), HelpRequest.taken_at < now - HELPED_AFTER)
        .values(closed_at=now)
    )


def forget_help(session: Session, now: datetime) -> None:
    """Whoever asked for help before anybody looked has got it long ago; the last one has just asked."""
    last = session.scalars(select(HelpRequest.id).order_by(HelpRequest.at.desc()).limit(1)).first()
    session.execute(update(HelpRequest).where(HelpRequest.id != last).values(closed_at=HelpRequest.at))
    session.execute(update(HelpRequest).where(HelpRequest.id == last).values(at=now - JUST_NOW))
