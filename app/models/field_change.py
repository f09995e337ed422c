"""Who changed what of a customer, when, and in which call."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, OfAgent, OfCustomer, PrimaryKey
from app.models.columns import Key


class FieldChange(Base):
    """One field, or one line such as a number, before and after."""

    __tablename__ = "field_changes"
    __table_args__ = (Index("ix_field_changes_history", "customer_id", "at"),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    edit_id: Mapped[UUID] = mapped_column(Key(), index=True)  # what was saved together
    at: Mapped[datetime]
    agent_id: Mapped[OfAgent | None]
    call_id: Mapped[UUID | None] = mapped_column(Key())  # the call is often stored later than the change
    part: Mapped[Code]  # "customer", "number", "email", "address", "relation", "consent", "private"
    part_id: Mapped[UUID | None] = mapped_column(Key())  # of the line, where the part has lines
    field: Mapped[Code]
    before: Mapped[LongText]  # JSON; null is nothing. A private fact is masked in both
    after: Mapped[LongText]
    undone_by: Mapped[UUID | None] = mapped_column(Key())  # the edit that took it back
