"""Calls that waited in a queue of the PBX, and at whose telephones they rang."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Digits, Flag, OfAgent, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index


class QueueCall(Base):
    """One caller's stay in one queue; who waits in two has two. Only the bridge writes here."""

    __tablename__ = "queue_calls"
    __table_args__ = (
        Index("ix_queue_calls_queue", "queue", "entered_at"),
        Index("ix_queue_calls_digits", "digits", "entered_at"),
        partial_index("ix_queue_calls_open", "entered_at", rule="ended_at IS NULL"),
    )

    id: Mapped[PrimaryKey]
    queue: Mapped[Code]  # a key of queues
    pbx_call: Mapped[ShortText] = mapped_column(index=True)  # as in calls and handovers
    channel: Mapped[ShortText] = mapped_column(index=True)  # the PBX's own number of the caller's line
    digits: Mapped[Digits]
    caller_name: Mapped[ShortText]
    agent_id: Mapped[OfAgent | None]  # who answered
    outcome: Mapped[Code]  # a QueueOutcome
    ended_by: Mapped[Code]  # "caller", "agent", "transfer"; empty when nobody answered
    entered_at: Mapped[datetime] = mapped_column(index=True)
    offered_at: Mapped[datetime | None]  # first rang at somebody's
    answered_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]  # waits no more, answered or not
    ended_at: Mapped[datetime | None]  # nothing follows
    wait_seconds: Mapped[Count]  # as the PBX counts them
    talk_seconds: Mapped[Count]
    is_estimated: Mapped[Flag]  # the bridge was away for a part of it


class QueueOffer(Base):
    """One ringing of a queue's call at one agent."""

    __tablename__ = "queue_offers"
    __table_args__ = (Index("ix_queue_offers_agent_id", "agent_id", "rang_at"),)

    id: Mapped[PrimaryKey]
    queue_call_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("queue_calls.id", ondelete="CASCADE"), index=True
    )
    agent_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"))
    queue: Mapped[Code]
    outcome: Mapped[Code]  # an OfferOutcome
    rang_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
