"""The queues calls wait in."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Name, OfBrand, OfTeam, PrimaryKey, ShortText


class Queue(Base):
    """One queue of the PBX, by the key it is known by there."""

    __tablename__ = "queues"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    team_id: Mapped[OfTeam | None]
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    language: Mapped[Code]
    wrap_up_seconds: Mapped[Count]
    wrap_up_mode: Mapped[Code]  # a Mode; empty is timed
    most_extensions: Mapped[int] = mapped_column(default=2, server_default="2")
    extension_seconds: Mapped[int] = mapped_column(default=60, server_default="60")
