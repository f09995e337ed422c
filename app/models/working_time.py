"""When brands and teams work, where it is not as their country has it."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.models.base import Base, Count, Flag, OfBrand, OfTeam, PrimaryKey, ShortText


class WorkingTime(Base):
    """Hours of one day of the week; a day without any is free."""

    __tablename__ = "working_times"

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    team_id: Mapped[OfTeam | None]  # with a team, of this team alone
    weekday: Mapped[Count]  # Monday is 0
    begin_minute: Mapped[Count]  # since midnight
    end_minute: Mapped[Count]
    is_in_ramadan: Mapped[Flag]  # instead of the other hours


class SpecialDay(Base):
    """A day on which nobody works, or a public holiday on which they do."""

    __tablename__ = "special_days"
    __table_args__ = (Index("ix_special_days_day", "day"),)

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    team_id: Mapped[OfTeam | None]
    day: Mapped[date]
    is_open: Mapped[Flag]
    name: Mapped[ShortText]
    set_at: Mapped[datetime]
