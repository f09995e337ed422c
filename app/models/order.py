"""What customers ordered, and how it travels."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Currency, PaperNumber, PrimaryKey, ShortText
from app.models.columns import Key


class Order(Base):
    """One order; open until it is delivered, cancelled or returned."""

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_customer_id", "customer_id", "closed_at", "placed_at"),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    number: Mapped[PaperNumber] = mapped_column(unique=True)
    status: Mapped[Code]
    placed_at: Mapped[datetime]
    total: Mapped[Decimal] = mapped_column(default=Decimal(0))
    currency: Mapped[Currency]
    carrier: Mapped[ShortText]
    tracking: Mapped[ShortText]
    expected_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class OrderLine(Base):
    """One line of an order."""

    __tablename__ = "order_lines"

    id: Mapped[PrimaryKey]
    order_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    place: Mapped[Count]
    product: Mapped[Code]
    name: Mapped[ShortText]
    name_latin: Mapped[ShortText]
    quantity: Mapped[Count]
    price: Mapped[Decimal] = mapped_column(default=Decimal(0))


class OrderStep(Base):
    """One step of an order on its way."""

    __tablename__ = "order_steps"

    id: Mapped[PrimaryKey]
    order_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    place: Mapped[Count]
    kind: Mapped[Code]  # "placed", "packed", "shipped", "in_transit", "out_for_delivery", "delivered", …
    at: Mapped[datetime]
    location: Mapped[ShortText]
    text: Mapped[ShortText]
