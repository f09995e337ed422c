"""What agents write down."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Flag, LongText, OfAgent, PrimaryKey
from app.models.columns import Key


class Note(Base):
    """A text about a call or a customer."""

    __tablename__ = "notes"

    id: Mapped[PrimaryKey]
    interaction_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("interactions.id", ondelete="CASCADE"), index=True
    )
    customer_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), index=True
    )
    agent_id: Mapped[OfAgent | None]
    at: Mapped[datetime]
    text: Mapped[LongText]
    is_pinned: Mapped[Flag]
