"""Who did what to what, in a chain that shows when a row was changed, taken out or put in."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText


class AuditEntry(Base):
    """One deed. Rows are only ever added; each carries the hash of itself and of the row before."""

    __tablename__ = "audit_entries"

    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
    actor: Mapped[Code]  # the agent's key, or the name of a program
    action: Mapped[Code]
    subject_kind: Mapped[Code]
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    detail: Mapped[LongText]  # JSON, without names and numbers
    hash: Mapped[bytes] = mapped_column(LargeBinary(32))
