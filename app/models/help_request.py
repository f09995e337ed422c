"""Somebody needs a supervisor now: an emergency, a case that is late, or a word of help in a call."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfCustomer, OfTeam, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index

_AGENT = "agents.id"


class HelpRequest(Base):
    """One request; open until a supervisor has taken it or whoever asked withdraws it."""

    __tablename__ = "help_requests"
    __table_args__ = (partial_index("ix_help_requests_open", "at", rule="closed_at IS NULL"),)

    id: Mapped[PrimaryKey]
    kind: Mapped[Code]  # a HelpKind
    team_id: Mapped[OfTeam | None]  # whose supervisors are asked; None: all
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="SET NULL"), index=True)
    customer_id: Mapped[OfCustomer | None]
    subject_id: Mapped[UUID | None] = mapped_column(index=True)  # a case or a call
    text: Mapped[ShortText]
    at: Mapped[datetime]
    taken_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="SET NULL"))
    taken_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
