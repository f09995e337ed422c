"""What agents look up: articles in two languages, how they are rated, and what was looked for in vain."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag, LongText, Name, OfAgent, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key


class Article(Base):
    """One article of the knowledge base, in Markdown."""

    __tablename__ = "articles"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    key: Mapped[Code] = mapped_column(unique=True)
    title_ar: Mapped[Name]
    title_en: Mapped[ShortText]
    text_ar: Mapped[LongText]
    text_en: Mapped[LongText]
    keywords: Mapped[LongText]  # other words it is found by
    suits: Mapped[LongText]  # keys of reasons, and of a script's steps as "script/step"; a space between them
    audience: Mapped[Code]  # an Audience
    status: Mapped[Code]  # an ArticleStatus
    owner_id: Mapped[OfAgent | None]  # who sees to it that it stays true
    review_on: Mapped[date | None]
    published_at: Mapped[datetime | None]
    updated_at: Mapped[datetime]


class ArticleRating(Base):
    """What an agent thinks of an article; the latest counts."""

    __tablename__ = "article_ratings"

    article_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    agent_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("agents.id", ondelete="CASCADE"), primary_key=True
    )
    is_helpful: Mapped[Flag]
    comment: Mapped[ShortText]
    at: Mapped[datetime]


class ArticleMiss(Base):
    """Words that found nothing: the articles that are still to be written."""

    __tablename__ = "article_misses"

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    words: Mapped[ShortText]
    language: Mapped[Code]
    at: Mapped[datetime] = mapped_column(index=True)
