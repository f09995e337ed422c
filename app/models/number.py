"""Telephone numbers of customers, and numbers nobody wants to hear from."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Digits, Flag, PrimaryKey, ShortText
from app.models.columns import Key


class Number(Base):
    """One way to reach a customer by telephone."""

    __tablename__ = "numbers"
    __table_args__ = (
        Index("ix_numbers_digits", "digits"),
        Index("ix_numbers_reversed", "reversed"),
        UniqueConstraint("customer_id", "digits", "extension"),
    )

    id: Mapped[PrimaryKey]
    customer_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    digits: Mapped[Digits]  # E.164 with its plus; the bare digits of a short or internal number
    reversed: Mapped[
        Digits
    ]  # the digits from the last to the first, so that endings can be found by an index
    as_written: Mapped[ShortText]
    extension: Mapped[Code]
    kind: Mapped[Code]  # a NumberKind
    label: Mapped[Code]  # "mobile", "home", "work", "switchboard"
    is_shared: Mapped[Flag]  # a family's or a switchboard's: says little about who calls
    is_main: Mapped[Flag]
    verified_at: Mapped[datetime | None]


class BlockedNumber(Base):
    """A number that is known for spam or abuse."""

    __tablename__ = "blocked_numbers"

    digits: Mapped[Digits] = mapped_column(primary_key=True)
    reason: Mapped[Code]  # "spam", "abusive"
    blocked_at: Mapped[datetime]
    until: Mapped[datetime | None]
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("agents.id", ondelete="SET NULL"))
