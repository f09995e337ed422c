"""What another system said of a customer's orders and invoices, kept for as long as it does not answer."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText
from app.models.columns import Key


class ForeignPapers(Base):
    """The last answer of one system about one customer."""

    __tablename__ = "foreign_papers"

    customer_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True
    )
    source: Mapped[Code] = mapped_column(primary_key=True)
    fetched_at: Mapped[datetime]
    body: Mapped[LongText]  # app.adapters.papers writes and reads it
