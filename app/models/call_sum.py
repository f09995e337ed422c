"""Sums of calls, kept so that ten million answer quickly, and which half hours are to be summed up anew."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, PrimaryKey
from app.models.columns import Key

_NUMBER = BigInteger().with_variant(Integer(), "sqlite")


class CallSum(Base):
    """The calls of one half hour or one day (UTC) that have a queue, an agent, an outcome … in common."""

    __tablename__ = "call_sums"
    __table_args__ = (Index("ix_call_sums_slot", "kind", "grain", "slot"),)

    id: Mapped[PrimaryKey]
    kind: Mapped[Code]  # a SumKind
    grain: Mapped[Count]  # how many seconds the slot has
    slot: Mapped[datetime]  # when it begins
    name: Mapped[Code]  # key of a queue or a script
    item_id: Mapped[UUID | None] = mapped_column(Key())  # of an agent, an outcome or a reason
    brand_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("brands.id", ondelete="CASCADE"))

    offered: Mapped[Count]
    answered: Mapped[Count]
    abandoned: Mapped[Count]
    abandoned_short: Mapped[Count]
    unserved: Mapped[Count]
    waited_seconds: Mapped[Count]
    waits_5: Mapped[Count]
    waits_10: Mapped[Count]
    waits_15: Mapped[Count]
    waits_20: Mapped[Count]
    waits_30: Mapped[Count]
    waits_45: Mapped[Count]
    waits_60: Mapped[Count]
    waits_90: Mapped[Count]
    waits_120: Mapped[Count]
    waits_180: Mapped[Count]
    waits_300: Mapped[Count]
    waits_600: Mapped[Count]
    waits_longer: Mapped[Count]
    handled: Mapped[Count]
    handled_in: Mapped[Count]
    talk_seconds: Mapped[Count]
    hold_seconds: Mapped[Count]
    wrap_up_seconds: Mapped[Count]
    held: Mapped[Count]
    transferred: Mapped[Count]
    not_answered: Mapped[Count]
    declined: Mapped[Count]
    incomplete_wrap_ups: Mapped[Count]
    said_resolved: Mapped[Count]
    said_either: Mapped[Count]
    scores: Mapped[Count]
    high_scores: Mapped[Count]
    score_sum: Mapped[Count]


class SumMark(Base):
    """A half hour (UTC) of which calls have changed since they were summed up; the database marks it."""

    __tablename__ = "sum_marks"

    number: Mapped[int] = mapped_column(_NUMBER, primary_key=True, autoincrement=True)
    slot: Mapped[datetime] = mapped_column(index=True)
