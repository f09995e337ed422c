"""What somebody has to do later."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import (
    Base,
    Code,
    Count,
    Digits,
    Flag,
    LongText,
    OfBrand,
    OfTeam,
    PrimaryKey,
    ShortText,
)
from app.models.columns import Key


class FollowUp(Base):
    """One thing to do by a moment; whoever claims it has it until the lease ends."""

    __tablename__ = "follow_ups"
    __table_args__ = (
        Index("ix_follow_ups_customer_id", "customer_id", "completed_at", "due_at"),
        Index("ix_follow_ups_agent_id", "agent_id", "completed_at", "due_at"),
        Index("ix_follow_ups_due_at", "completed_at", "due_at"),
        Index("ix_follow_ups_team_id_waiting", "team_id", "agent_id", "completed_at", "priority", "due_at"),
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
    kind: Mapped[Code]  # a ContactKind
    precision: Mapped[Code]  # a Precision; "" is a moment
    wall: Mapped[Code]  # what the clock in the zone shows, as it was agreed on
    until_at: Mapped[datetime | None]  # the end of a day or a window
    try_at: Mapped[datetime | None]  # not again before; a failed try moves it, never the promise
    why: Mapped[ShortText]
    customer_words: Mapped[LongText]
    basis: Mapped[Code]  # why he may be called; "" is that he asked for it
    case_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("cases.id", ondelete="SET NULL"), index=True
    )
    order_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("orders.id", ondelete="SET NULL"), index=True
    )
    team_after_minutes: Mapped[Count]  # late by so much it becomes the team's; 0 is as the house has it
    escalation: Mapped[Count]  # an Escalation
    priority: Mapped[Count]  # 0 to 2
    recurrence: Mapped[LongText]
    series_id: Mapped[UUID | None] = mapped_column(Key(), index=True)
    outcome: Mapped[Code]  # how it ended: a FollowUpOutcome
    closed_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
