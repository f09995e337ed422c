"""Services that customers asked for."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, OfCustomer, PrimaryKey
from app.models.columns import Key


class ServiceRequest(Base):
    """One visit of a technician, a relocation, a change of plan."""

    __tablename__ = "service_requests"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    case_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("cases.id", ondelete="SET NULL"), index=True
    )
    number: Mapped[Code] = mapped_column(unique=True)
    kind: Mapped[Code]
    status: Mapped[Code]
    text: Mapped[LongText]
    requested_at: Mapped[datetime]
    planned_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
