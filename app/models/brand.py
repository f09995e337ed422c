"""The brands a contact centre speaks for."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Currency, Name, PrimaryKey, ShortText


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
