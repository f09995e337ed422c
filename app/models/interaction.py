"""Everything that happens with a customer, of whatever kind: the one timeline."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, OfAgent, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key


class Interaction(Base):
    """One call, e-mail, visit, chat, message, case or note, as the timeline shows it."""

    __tablename__ = "interactions"
    __table_args__ = (Index("ix_interactions_customer_id", "customer_id", "at"),)

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    customer_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    agent_id: Mapped[OfAgent | None]
    kind: Mapped[Code]  # an InteractionKind
    at: Mapped[datetime]
    title: Mapped[ShortText]
    text: Mapped[LongText]
    seconds: Mapped[int | None]
