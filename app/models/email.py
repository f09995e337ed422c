"""E-mail addresses of customers."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag, Name, OfCustomer, PrimaryKey


class EmailAddress(Base):
    """One e-mail address of a customer, in small letters."""

    __tablename__ = "email_addresses"
    __table_args__ = (UniqueConstraint("customer_id", "address"),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    address: Mapped[Name] = mapped_column(index=True)
    label: Mapped[Code]
    is_main: Mapped[Flag]
    verified_at: Mapped[datetime | None]
