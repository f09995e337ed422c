"""What callers answered by their telephone's keys, when the PBX asked them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfAgent, PrimaryKey, ShortText
from app.models.columns import Key


class KeypadAnswer(Base):
    """One digit for one question; the bridge makes a satisfaction of it once the call is kept."""

    __tablename__ = "keypad_answers"

    id: Mapped[PrimaryKey]
    pbx_call: Mapped[ShortText] = mapped_column(index=True)
    queue: Mapped[Code]
    agent_id: Mapped[OfAgent | None]  # who answered the call, as far as the PBX says
    question: Mapped[Code]
    score: Mapped[int]
    at: Mapped[datetime]
    interaction_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("interactions.id", ondelete="SET NULL"), index=True
    )  # the call it was given to
