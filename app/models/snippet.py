"""Short texts that agents put into their notes by a key."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, LongText, OfAgent, OfBrand, OfTeam, PrimaryKey


class Snippet(Base):
    """One text in both languages: an agent's own, a team's, a brand's, or everybody's."""

    __tablename__ = "snippets"

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent | None]
    team_id: Mapped[OfTeam | None]
    brand_id: Mapped[OfBrand | None]
    key_ar: Mapped[Code]
    key_en: Mapped[Code]
    text_ar: Mapped[LongText]
    text_en: Mapped[LongText]
    changed_at: Mapped[datetime]
