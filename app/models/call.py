"""Calls: what the telephone knows of them, beyond the line on the timeline."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Digits, Flag, OfTeam, PrimaryKey, ShortText
from app.models.columns import Key


class Call(Base):
    """One call of one agent; its key is its interaction's."""

    __tablename__ = "calls"
    __table_args__ = (
        Index("ix_calls_digits", "digits", "offered_at"),
        Index("ix_calls_agent_id", "agent_id", "ended_at"),
        Index("ix_calls_offered_at", "offered_at"),
    )

    id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("interactions.id", ondelete="CASCADE"), primary_key=True
    )
    agent_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"))
    team_id: Mapped[OfTeam | None]
    direction: Mapped[Code]
    queue: Mapped[Code]
    pbx_call: Mapped[ShortText] = mapped_column(index=True)
    digits: Mapped[Digits]  # the other side, in the form numbers are stored in
    as_written: Mapped[ShortText]
    caller_name: Mapped[ShortText]
    offered_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime] = mapped_column(index=True)
    talked_seconds: Mapped[Count]
    held_seconds: Mapped[Count]
    end_reason: Mapped[Code]


class CallLeg(Base):
    """One party's stretch of a call: ringing, talking to this agent, a transfer, a consultation."""

    __tablename__ = "call_legs"

    id: Mapped[PrimaryKey]
    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), index=True)
    place: Mapped[Count]
    kind: Mapped[Code]  # "caller", "agent", "transfer", "consultation"
    party: Mapped[ShortText]
    started_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime]
    end_reason: Mapped[Code]


class Recording(Base):
    """Where the sound of a call is kept; the sound itself is never in the database."""

    __tablename__ = "recordings"

    id: Mapped[PrimaryKey]
    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), index=True)
    location: Mapped[ShortText]
    started_at: Mapped[datetime]
    seconds: Mapped[Count]
    sha256: Mapped[ShortText]
    is_paused_for_cards: Mapped[Flag]
