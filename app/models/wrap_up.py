"""How a call was finished."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, LongText, OfAgent
from app.models.columns import Key
from app.models.partial_index import partial_index


class WrapUp(Base):
    """The agent's last word about a call."""

    __tablename__ = "wrap_ups"
    # over those few that wait to be completed
    __table_args__ = (partial_index("ix_wrap_ups_incomplete", "agent_id", rule="NOT is_complete"),)

    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    agent_id: Mapped[OfAgent]
    reason_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), index=True
    )
    outcome_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("outcomes.id", ondelete="RESTRICT"), index=True
    )
    resolved: Mapped[Code]  # "yes", "no", "pending" or nothing said
    is_complete: Mapped[Flag]
    handled_seconds: Mapped[Count]  # from answer to the end of wrap-up
    saved_at: Mapped[datetime]
    hung_up_by: Mapped[Code]  # "customer", "agent", "network" or nothing known
    tags: Mapped[LongText]  # a line break between
    next_step: Mapped[LongText]
    not_asked: Mapped[Code]  # why the customer was not asked how content he is
    survey: Mapped[Code]  # how he is asked afterwards: "keypad", "link", "link_sent" or not at all
    impression: Mapped[int | None]  # 1 to 5: what the agent thinks, kept apart from what the customer said
    mode: Mapped[Code]
    extensions: Mapped[Count]
    extension_reasons: Mapped[LongText]  # a space between
    is_timed_out: Mapped[Flag]  # the time was over before it was done
    completed_at: Mapped[datetime | None]  # when an incomplete one was completed
    completed_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))


class WrapUpReason(Base):
    """Another reason of the same call, beside the first one."""

    __tablename__ = "wrap_up_reasons"

    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    reason_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), primary_key=True, index=True
    )
    place: Mapped[Count]
