"""How a call was finished."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, OfAgent
from app.models.columns import Key


class WrapUp(Base):
    """The agent's last word about a call."""

    __tablename__ = "wrap_ups"

    call_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    agent_id: Mapped[OfAgent]
    reason_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), index=True
    )
    outcome_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("outcomes.id", ondelete="RESTRICT"), index=True
    )
    resolved: Mapped[Code]  # "yes", "no", "pending" or nothing said
    is_complete: Mapped[Flag]
    handled_seconds: Mapped[Count]  # from answer to the end of wrap-up
    saved_at: Mapped[datetime]
