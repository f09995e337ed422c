"""Changes of private facts and of sensitive lines that wait for a second person."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, OfCustomer, PrimaryKey, ShortText
from app.models.columns import Key


class PendingChange(Base):
    """One wish to change something; whoever asked for it cannot approve it."""

    __tablename__ = "pending_changes"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    kind: Mapped[Code]  # a PrivateKind, or the part of a line: "address", "number", "email"
    value: Mapped[ShortText]  # a private fact's; taken away once the wish is decided
    masked: Mapped[Code]
    detail: Mapped[LongText]  # a line's part_id, before and after, as JSON
    call_id: Mapped[UUID | None] = mapped_column(Key())
    reason: Mapped[ShortText]
    asked_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None] = mapped_column(index=True)
    is_approved: Mapped[bool | None]
    refusal: Mapped[ShortText]  # why it was refused
    decided_in: Mapped[int | None] = mapped_column(
        BigInteger
    )  # a server's transaction: it lets the change in
