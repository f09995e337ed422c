"""Accounts that customers hold."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Currency, Flag, OfCustomer, PrimaryKey
from app.models.partial_index import partial_index


class Account(Base):
    """One account with its balance."""

    __tablename__ = "accounts"
    __table_args__ = (partial_index("uq_accounts_main", "customer_id", rule="is_main", unique=True),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    number: Mapped[Code] = mapped_column(unique=True)
    kind: Mapped[Code]
    status: Mapped[Code]
    balance: Mapped[Decimal] = mapped_column(default=Decimal(0))
    currency: Mapped[Currency]
    is_main: Mapped[Flag]
    opened_at: Mapped[datetime | None]
