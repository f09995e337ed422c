"""What agents look up, and what they may offer."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, Name, OfBrand, PrimaryKey, ShortText


class Article(Base):
    """One article of the knowledge base."""

    __tablename__ = "articles"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    key: Mapped[Code] = mapped_column(unique=True)
    title_ar: Mapped[Name]
    title_en: Mapped[ShortText]
    text_ar: Mapped[LongText]
    text_en: Mapped[LongText]
    updated_at: Mapped[datetime]


class Offer(Base):
    """Something that may be offered for a time."""

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
