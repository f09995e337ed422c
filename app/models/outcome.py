"""Two trees: why people call, and how calls end."""

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, LongText, Name, PrimaryKey, ShortText
from app.models.columns import Key


class Reason(Base):
    """Why somebody calls."""

    __tablename__ = "reasons"

    id: Mapped[PrimaryKey]
    parent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("reasons.id", ondelete="RESTRICT"), index=True
    )
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    place: Mapped[Count]
    needs_follow_up: Mapped[Flag]
    needs_note: Mapped[Flag]
    is_retired: Mapped[Flag]
    queues: Mapped[LongText]  # keys of those in which it is offered, a space between; empty in all
    brands: Mapped[LongText]  # likewise
    hot_key: Mapped[Code]  # one key that chooses it in the open list


class Outcome(Base):
    """How a call ends."""

    __tablename__ = "outcomes"

    id: Mapped[PrimaryKey]
    parent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("outcomes.id", ondelete="RESTRICT"), index=True
    )
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]
    place: Mapped[Count]
    needs_follow_up: Mapped[Flag]
    needs_note: Mapped[Flag]
    is_retired: Mapped[Flag]
    queues: Mapped[LongText]  # keys of those in which it is offered, a space between; empty in all
    brands: Mapped[LongText]  # likewise
    hot_key: Mapped[Code]  # one key that chooses it in the open list
    resolved: Mapped[Code]  # what it says about the matter: "yes", "no", "pending" or nothing
    requires: Mapped[LongText]  # fields that must be filled in with it, a space between
    needs_case: Mapped[Flag]
    is_do_not_call: Mapped[Flag]  # the customer is called no more
    notifies: Mapped[Code]  # "team": the team gets something to do at once
    template_ar: Mapped[LongText]  # goes into the note when it is chosen
    template_en: Mapped[LongText]
