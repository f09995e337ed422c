"""What supervisors want to be told of, and what they were told."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, OfAgent, OfBrand, PrimaryKey
from app.models.columns import Key
from app.models.partial_index import partial_index


class AlertRule(Base):
    """One figure that must not stay beyond a bound."""

    __tablename__ = "alert_rules"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    measure: Mapped[Code]  # a Measure's key, or "waiting", "longest_wait"
    queue: Mapped[Code]  # its key; empty is all of them together
    is_above: Mapped[Flag]  # told when the figure is above the bound, or else below it
    bound: Mapped[float]
    lasting_seconds: Mapped[Count]  # so long it must be so
    quiet_seconds: Mapped[Count]  # after telling, so long nothing is told again
    muted_until: Mapped[datetime | None]
    made_by: Mapped[OfAgent]
    made_at: Mapped[datetime]


class Alert(Base):
    """One time a figure was beyond its bound."""

    __tablename__ = "alerts"
    __table_args__ = (partial_index("ix_alerts_open", "rule_id", rule="ended_at IS NULL", unique=True),)

    id: Mapped[PrimaryKey]
    rule_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("alert_rules.id", ondelete="CASCADE"), index=True)
    value: Mapped[float]  # the worst so far
    crossed_at: Mapped[datetime]
    told_at: Mapped[datetime | None]  # None while it has not lasted long enough, or nobody wants to hear it
    ended_at: Mapped[datetime | None]
    seen_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    seen_at: Mapped[datetime | None]
