"""What identifies a person to an office or a bank, kept apart so that a server can hide it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, OfCustomer, PrimaryKey, ShortText


class PrivateFact(Base):
    """One such fact of a customer. On a server only `masked` may be read; the value is told by a function."""

    __tablename__ = "private_facts"
    __table_args__ = (UniqueConstraint("customer_id", "kind"),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    kind: Mapped[Code]  # a PrivateKind
    value: Mapped[ShortText]
    masked: Mapped[Code]  # "•••• 1234"
    changed_at: Mapped[datetime]
