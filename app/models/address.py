"""Where customers live and work."""

from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Flag, LongText, OfCustomer, PrimaryKey, ShortText
from app.models.partial_index import partial_index


class Address(Base):
    """One postal address of a customer."""

    __tablename__ = "addresses"
    __table_args__ = (partial_index("uq_addresses_main", "customer_id", rule="is_main", unique=True),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    label: Mapped[Code]
    lines: Mapped[LongText]
    postcode: Mapped[Code]
    city: Mapped[ShortText]
    city_latin: Mapped[ShortText]
    country: Mapped[Code]
    is_main: Mapped[Flag]
