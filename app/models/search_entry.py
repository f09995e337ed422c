"""The words by which customers are found."""

from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, LongText, Name
from app.models.columns import Key


class SearchEntry(Base):
    """The folded words of one customer. Low numbers come first in every answer, so they belong to VIPs."""

    __tablename__ = "search_entries"

    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    customer_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), unique=True
    )
    words: Mapped[str] = mapped_column(Text)
    digits: Mapped[LongText]  # of all his numbers, without a plus, a blank between them


class SearchWord(Base):
    """Every word there is, so that a mistyped one can be set right."""

    __tablename__ = "search_words"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: Mapped[Name] = mapped_column(primary_key=True)
