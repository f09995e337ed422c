"""What became of a follow-up on its way: tries, and every time it was moved or changed hands."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, PrimaryKey
from app.models.columns import Key


class FollowUpAttempt(Base):
    """One try to reach the customer."""

    __tablename__ = "follow_up_attempts"
    __table_args__ = (Index("ix_follow_up_attempts_follow_up_id", "follow_up_id", "at"),)

    id: Mapped[PrimaryKey]
    follow_up_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("follow_ups.id", ondelete="CASCADE"))
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    interaction_id: Mapped[UUID | None]  # the call, which is kept when it is wrapped up
    at: Mapped[datetime]
    outcome: Mapped[Code]  # an AttemptOutcome
    next_at: Mapped[datetime | None]


class FollowUpEvent(Base):
    """One change of a follow-up: planned, moved, handed over, escalated, closed, opened again."""

    __tablename__ = "follow_up_events"
    __table_args__ = (Index("ix_follow_up_events_follow_up_id", "follow_up_id", "at"),)

    id: Mapped[PrimaryKey]
    follow_up_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("follow_ups.id", ondelete="CASCADE"))
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    at: Mapped[datetime]
    kind: Mapped[Code]  # a FollowUpEventKind
    from_at: Mapped[datetime | None]
    to_at: Mapped[datetime | None]
    detail: Mapped[Code]  # why, in one word
