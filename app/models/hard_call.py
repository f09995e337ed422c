"""Calls that were hard, as the agent himself marks them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfAgent
from app.models.columns import Key


class HardCall(Base):
    """One mark; the call itself may be kept later, or never."""

    __tablename__ = "hard_calls"
    __table_args__ = (Index("ix_hard_calls_at", "at"),)

    call_id: Mapped[UUID] = mapped_column(Key(), primary_key=True)
    agent_id: Mapped[OfAgent]
    kind: Mapped[Code]  # "abuse", "angry", "long"
    at: Mapped[datetime]
