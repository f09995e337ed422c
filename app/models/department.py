"""Departments that cases are sent to, and how much time they have."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, Name, OfTeam, PrimaryKey, ShortText


class Department(Base):
    """One department; its cases name it by its key."""

    __tablename__ = "departments"

    id: Mapped[PrimaryKey]
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    team_id: Mapped[OfTeam | None]  # who works on its cases, and when
    bounce_limit: Mapped[Count]  # 0: a case may be passed on as often as anybody likes
    reply_minutes: Mapped[Count]  # working minutes; 0: as the priority says
    place: Mapped[Count]
    is_retired: Mapped[Flag]


class CasePriority(Base):
    """One cell of the table of impact and urgency."""

    __tablename__ = "case_priorities"
    __table_args__ = (UniqueConstraint("impact", "urgency"),)

    id: Mapped[PrimaryKey]
    impact: Mapped[Code]
    urgency: Mapped[Code]
    priority: Mapped[Code]
    reply_minutes: Mapped[Count]  # working minutes
    solve_minutes: Mapped[Count]
