"""What was changed lately, for the desks of those who did not do it. Only a server has any."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Integer
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText


class News(Base):
    """One change. Kept for some minutes; whoever was away longer asks for everything again."""

    __tablename__ = "news"

    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True
    )
    transaction: Mapped[int] = mapped_column(
        BigInteger, index=True
    )  # which one made it: they end in any order
    at: Mapped[datetime]
    kind: Mapped[Code]  # a NewsKind
    subject_id: Mapped[UUID | None]  # None: so many that they are not told one by one
    customer_id: Mapped[UUID | None]
    login: Mapped[Code]  # who did it
    detail: Mapped[LongText]  # JSON; new values where they are few and not about customers
