"""What supervisors tell agents, a team or everybody, and who has read it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Flag, OfBrand, OfTeam, PrimaryKey, ShortText
from app.models.columns import Key

_AGENT = "agents.id"


class Message(Base):
    """One message; without agent and team it is to everybody of the brand."""

    __tablename__ = "messages"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    from_agent_id: Mapped[UUID] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="RESTRICT"), index=True)
    to_agent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey(_AGENT, ondelete="RESTRICT"), index=True
    )
    to_team_id: Mapped[OfTeam | None]
    text: Mapped[ShortText]
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    needs_acknowledgement: Mapped[Flag]
    withdrawn_at: Mapped[datetime | None]


class MessageReceipt(Base):
    """One agent has seen a message, and perhaps said so."""

    __tablename__ = "message_receipts"

    message_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True
    )
    agent_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey(_AGENT, ondelete="RESTRICT"), primary_key=True, index=True
    )
    seen_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
