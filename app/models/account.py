"""Accounts that customers hold."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Currency, Flag, OfCustomer, PrimaryKey


class Account(Base):
    """One account with its balance."""

    __tablename__ = "accounts"
    __table_args__ = (
        Index(
            "uq_accounts_main",
            "customer_id",
            unique=True,
            sqlite_where=text("is_main"),
            postgresql_where=text("is_main"),
        ),
    )

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    number: Mapped[Code] = mapped_column(unique=True)
    kind: Mapped[Code]
    status: Mapped[Code]
    balance: Mapped[Decimal] = mapped_column(default=Decimal(0))
    currency: Mapped[Currency]
    is_main: Mapped[Flag]
    opened_at: Mapped[datetime | None]
