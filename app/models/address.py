"""Where customers live and work."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Flag, LongText, OfCustomer, PrimaryKey, ShortText


class Address(Base):
    """One postal address of a customer."""

    __tablename__ = "addresses"
    __table_args__ = (
        Index(
            "uq_addresses_main",
            "customer_id",
            unique=True,
            sqlite_where=text("is_main"),
            postgresql_where=text("is_main"),
        ),
    )

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    label: Mapped[Code]
    lines: Mapped[LongText]
    postcode: Mapped[Code]
    city: Mapped[ShortText]
    city_latin: Mapped[ShortText]
    country: Mapped[Code]
    is_main: Mapped[Flag]
