"""How somebody likes to look at a list: filters, order and groups under a name."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, LongText, Name, OfAgent, PrimaryKey


class SavedView(Base):
    """One person's view of one place."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("agent_id", "place", "name"),)

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    place: Mapped[Code]  # "overview"
    name: Mapped[Name]
    content: Mapped[LongText]  # JSON, as the place writes it
    saved_at: Mapped[datetime]
