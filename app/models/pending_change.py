"""Changes of private facts that wait for a second person."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfCustomer, PrimaryKey, ShortText
from app.models.columns import Key


class PendingChange(Base):
    """One wish to change a private fact; whoever asked for it cannot approve it."""

    __tablename__ = "pending_changes"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    kind: Mapped[Code]  # a PrivateKind
    value: Mapped[ShortText]  # taken away once the wish is decided
    masked: Mapped[Code]
    reason: Mapped[ShortText]
    asked_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None] = mapped_column(index=True)
    is_approved: Mapped[bool | None]
