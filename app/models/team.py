"""Teams of agents."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Name, OfBrand, PrimaryKey, ShortText


class Team(Base):
    """Agents who work together under one supervisor."""

    __tablename__ = "teams"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
