"""What somebody has to do later."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Digits, Flag, OfBrand, OfTeam, PrimaryKey, ShortText
from app.models.columns import Key


class FollowUp(Base):
    """One thing to do by a moment; whoever claims it has it until the lease ends."""

    __tablename__ = "follow_ups"
    __table_args__ = (
        Index("ix_follow_ups_customer_id", "customer_id", "completed_at", "due_at"),
        Index("ix_follow_ups_agent_id", "agent_id", "completed_at", "due_at"),
        Index("ix_follow_ups_due_at", "completed_at", "due_at"),
    )

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    team_id: Mapped[OfTeam | None]
    customer_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    interaction_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("interactions.id", ondelete="SET NULL"), index=True
    )
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    what: Mapped[ShortText]
    due_at: Mapped[datetime]
    zone: Mapped[Code]  # where the wall clock of the promise hangs
    digits: Mapped[Digits]
    is_promise: Mapped[Flag]
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    claimed_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    claimed_until: Mapped[datetime | None]
    tries: Mapped[Count]
