"""What may be offered to customers, and what they said to it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, LongText, Name, OfAgent, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key


class Offer(Base):
    """Something that may be offered for a time, to whom its rules fit."""

    __tablename__ = "offers"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    key: Mapped[Code] = mapped_column(unique=True)
    title_ar: Mapped[Name]
    title_en: Mapped[ShortText]
    text_ar: Mapped[LongText]
    text_en: Mapped[LongText]
    segment: Mapped[Code]
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    place: Mapped[Count]  # the smaller, the sooner it is offered
    rules: Mapped[LongText]  # app.offers.rules writes and reads them
    cap_times: Mapped[Count]  # how often one customer hears it within the days; 0 is as often as it fits
    cap_days: Mapped[Count]


class OfferAnswer(Base):
    """What a customer said to an offer."""

    __tablename__ = "offer_answers"
    __table_args__ = (Index("ix_offer_answers_customer_id", "customer_id", "at"),)

    id: Mapped[PrimaryKey]
    offer_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("offers.id", ondelete="CASCADE"), index=True)
    customer_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    agent_id: Mapped[OfAgent]
    call_id: Mapped[UUID | None] = mapped_column(Key())  # the call is kept later than the answer
    answer: Mapped[Code]  # an OfferAnswerKind
    reason: Mapped[ShortText]
    at: Mapped[datetime]
