"""Two trees: why people call, and how calls end."""

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, Name, PrimaryKey, ShortText
from app.models.columns import Key


class Reason(Base):
    """Why somebody calls."""

    __tablename__ = "reasons"

    id: Mapped[PrimaryKey]
    parent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), index=True
    )
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    place: Mapped[Count]
    needs_follow_up: Mapped[Flag]
    needs_note: Mapped[Flag]
    is_retired: Mapped[Flag]


class Outcome(Base):
    """How a call ends."""

    __tablename__ = "outcomes"

    id: Mapped[PrimaryKey]
    parent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("outcomes.id", ondelete="RESTRICT"), index=True
    )
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    place: Mapped[Count]
    needs_follow_up: Mapped[Flag]
    needs_note: Mapped[Flag]
    is_retired: Mapped[Flag]
