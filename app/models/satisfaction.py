"""How content customers are."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, LongText, OfInteraction, PrimaryKey


class Satisfaction(Base):
    """One answer from 1 to 5, and who asked."""

    __tablename__ = "satisfactions"
    __table_args__ = (CheckConstraint("score BETWEEN 1 AND 5", name="from_1_to_5"),)

    id: Mapped[PrimaryKey]
    interaction_id: Mapped[OfInteraction]
    score: Mapped[int]
    source: Mapped[Code]  # "agent", "ivr" (by keypad), "link", "file"
    at: Mapped[datetime]
    comment: Mapped[LongText]
    nps: Mapped[int | None]  # 0 to 10: would recommend us
    effort: Mapped[int | None]  # 1 to 5: how easy it was
