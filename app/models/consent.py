"""What customers agreed to."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Flag, LongText, OfCustomer, PrimaryKey


class Consent(Base):
    """One answer to one question about a purpose, with the words it was asked in."""

    __tablename__ = "consents"

    id: Mapped[PrimaryKey]
    customer_id: Mapped[OfCustomer]
    purpose: Mapped[Code]
    is_given: Mapped[Flag]
    wording: Mapped[LongText]
    wording_version: Mapped[Code]
    channel: Mapped[Code]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
