"""What a supervisor has an agent's desk do: another state, or the end of a wrap-up that is stuck."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfAgent, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index


class StateOrder(Base):
    """One order; it waits until the agent's desk has taken it, or it is too old to be meant any more."""

    __tablename__ = "state_orders"
    __table_args__ = (partial_index("ix_state_orders_open", "ordered_at", rule="taken_at IS NULL"),)

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]  # whose desk
    by_agent_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"), index=True)
    kind: Mapped[Code]  # an OrderKind
    state: Mapped[Code]  # "ready", "break", "training"; empty for a wrap-up
    break_reason: Mapped[Code]
    why: Mapped[ShortText]  # what the agent reads
    ordered_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    result: Mapped[Code]  # an OrderResult
