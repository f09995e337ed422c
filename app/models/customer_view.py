"""Who looked at whom."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, OfAgent, OfCustomer, PrimaryKey
from app.models.columns import Key


class CustomerView(Base):
    """One card that was opened: once a call, or once a visit to the list of customers."""

    __tablename__ = "customer_views"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    agent_id: Mapped[OfAgent | None]
    call_id: Mapped[UUID | None] = mapped_column(Key())
    at: Mapped[datetime] = mapped_column(index=True)
