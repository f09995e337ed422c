"""How a contact that was no call was finished."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfAgent
from app.models.columns import Key


class ContactOutcome(Base):
    """The agent's last word about a visit, an e-mail, a chat or a message."""

    __tablename__ = "contact_outcomes"

    interaction_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("interactions.id", ondelete="CASCADE"), primary_key=True
    )
    agent_id: Mapped[OfAgent]
    direction: Mapped[Code]  # "inbound" or "outbound"
    reason_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), index=True
    )
    outcome_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("outcomes.id", ondelete="RESTRICT"), index=True
    )
    resolved: Mapped[Code]  # "yes", "no", "pending" or nothing said
    saved_at: Mapped[datetime]
