"""What an agent knows of a call he puts through, for the one who takes it next."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.models.base import Base, Code, Digits, LongText, OfAgent, OfCustomer, PrimaryKey, ShortText


class Handover(Base):
    """One call that was put through; it is found by the PBX's own number of the call, or by the caller's."""

    __tablename__ = "handovers"
    __table_args__ = (Index("ix_handovers_pbx_call", "pbx_call"), Index("ix_handovers_digits", "digits"))

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    customer_id: Mapped[OfCustomer | None]
    pbx_call: Mapped[Code]
    digits: Mapped[Digits]
    target: Mapped[ShortText]  # where it was put through to
    at: Mapped[datetime]
    capsule: Mapped[LongText]  # JSON: script, verification, note, as the desk wrote them
    taken_at: Mapped[datetime | None]
