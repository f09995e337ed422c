"""Questions about supervisors' orders to desks."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.rows.state_orders import VALID_MINUTES, StateOrderRow
from app.models.state_order import StateOrder

_COLUMNS: list[Any] = [
    *(StateOrder.id, StateOrder.agent_id, Agent.name, Agent.name_latin, StateOrder.kind, StateOrder.state),
    *(StateOrder.break_reason, StateOrder.why, StateOrder.ordered_at, StateOrder.result),
]


def waiting(session: Session, agent_id: UUID, now: datetime) -> list[StateOrderRow]:
    """Return what the agent's desk is still to do, the oldest first."""
    young = StateOrder.ordered_at >= now - timedelta(minutes=VALID_MINUTES)
    wanted = _orders().where(StateOrder.agent_id == agent_id, StateOrder.taken_at.is_(None), young)
    return [StateOrderRow(*row) for row in session.execute(wanted.order_by(StateOrder.ordered_at))]


def lately(session: Session, now: datetime) -> dict[UUID, StateOrderRow]:
    """Return the newest order of each agent for as long as it matters."""
    young = StateOrder.ordered_at >= now - timedelta(minutes=VALID_MINUTES)
    found = session.execute(_orders().where(young).order_by(StateOrder.ordered_at))
    rows = (StateOrderRow(*row) for row in found)
    return {row.agent_id: row for row in rows}


def _orders() -> Select[Any]:
    return select(*_COLUMNS).join(Agent, Agent.id == StateOrder.by_agent_id)
