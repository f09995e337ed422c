"""The brands a contact centre speaks for."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Currency, Name, PrimaryKey, ShortText


class Brand(Base):
    """A name under which calls are taken; customers and cases belong to one."""

    __tablename__ = "brands"

    id: Mapped[PrimaryKey]
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    region: Mapped[Code]
    time_zone: Mapped[Code]
    currency: Mapped[Currency]
    # What holds for the wrap-ups of those of its queues that say nothing of it.
    wrap_up_mode: Mapped[Code]  # a Mode; empty is timed
    wrap_up_seconds: Mapped[Count]
    most_extensions: Mapped[int] = mapped_column(default=2, server_default="2")
    extension_seconds: Mapped[int] = mapped_column(default=60, server_default="60")
