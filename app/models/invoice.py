"""What customers owe, and what they paid."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Currency, OfCustomer, PaperNumber, PrimaryKey, ShortText
from app.models.columns import Key


class Invoice(Base):
    """One invoice."""

    __tablename__ = "invoices"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    account_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("accounts.id", ondelete="SET NULL"), index=True
    )
    number: Mapped[PaperNumber] = mapped_column(unique=True)
    status: Mapped[Code]
    issued_on: Mapped[date]
    due_on: Mapped[date | None]
    total: Mapped[Decimal]
    currency: Mapped[Currency]


class Payment(Base):
    """Money that came in, or went back."""

    __tablename__ = "payments"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    invoice_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("invoices.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]
    amount: Mapped[Decimal]  # less than zero when it went back to the customer
    currency: Mapped[Currency]
    method: Mapped[Code]
    reference: Mapped[ShortText]
