"""Who belongs to whom."""

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, OfCustomer, PrimaryKey, ShortText
from app.models.columns import Key


class Relation(Base):
    """One customer is something to another: a son, a spouse, a company's contact."""

    __tablename__ = "relations"
    __table_args__ = (UniqueConstraint("customer_id", "other_id", "kind"),)

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    other_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"), index=True)
    kind: Mapped[Code]
    note: Mapped[ShortText]
