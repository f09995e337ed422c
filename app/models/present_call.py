"""What agents have on the line now, as their desks say."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfCustomer
from app.models.columns import Key


class PresentCall(Base):
    """The call an agent is working on; the row goes when his wrap-up is over."""

    __tablename__ = "present_calls"

    agent_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("agents.id", ondelete="RESTRICT"), primary_key=True
    )
    call_id: Mapped[UUID] = mapped_column(Key())  # the key the call will be kept under
    direction: Mapped[Code]
    queue: Mapped[Code]
    customer_id: Mapped[OfCustomer | None]
    since: Mapped[datetime]  # offered or dialled
    answered_at: Mapped[datetime | None]
    held_since: Mapped[datetime | None]
