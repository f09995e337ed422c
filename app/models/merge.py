"""Customers that were found to be one and the same."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, LongText, OfAgent, OfCustomer, PrimaryKey
from app.models.columns import Key


class Merge(Base):
    """One merge, with all that is needed to move everything back."""

    __tablename__ = "merges"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]  # who was kept
    gone_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    agent_id: Mapped[OfAgent | None]
    moved: Mapped[LongText]  # JSON: which rows moved, which were doubles, which fields were filled
    undone_at: Mapped[datetime | None]


class DistinctPair(Base):
    """Two customers who look alike and are not the same, somebody said."""

    __tablename__ = "distinct_pairs"

    customer_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True
    )  # the lower key of the two
    other_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    at: Mapped[datetime]
    agent_id: Mapped[OfAgent | None]
