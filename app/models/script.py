"""Scripts, their published versions, and what was answered in a call."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag, LongText, Name, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key


class Script(Base):
    """One script of a brand."""

    __tablename__ = "scripts"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]


class ScriptVersion(Base):
    """A script as it was published; it never changes afterwards."""

    __tablename__ = "script_versions"
    __table_args__ = (UniqueConstraint("script_id", "version"),)

    id: Mapped[PrimaryKey]
    script_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("scripts.id", ondelete="CASCADE"))
    version: Mapped[Code]
    text: Mapped[LongText]
    parts: Mapped[LongText]  # JSON: with which versions of which parts it was published
    note: Mapped[LongText]
    published_by: Mapped[ShortText]
    published_at: Mapped[datetime | None]
    counts_from: Mapped[datetime | None]
    fingerprint: Mapped[ShortText]


class ScriptUse(Base):
    """The way a call took through a script."""

    __tablename__ = "script_uses"

    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    script_key: Mapped[Code] = mapped_column(index=True)
    version: Mapped[Code]
    record: Mapped[str] = mapped_column(Text)  # JSON
    is_finished: Mapped[Flag]
