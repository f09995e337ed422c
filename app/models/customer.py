"""The people and companies who are served."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag, LongText, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index


def _few(name: str, rule: str) -> Index:
    """Return an index over those few for whom a rule holds, so that the list of customers finds them."""
    return partial_index(f"ix_customers_{name}", "id", rule=rule)


class Customer(Base):
    """A person or a company, with a name in Arabic, in Latin letters, or in both."""

    __tablename__ = "customers"
    __table_args__ = (
        CheckConstraint("name <> '' OR name_latin <> ''", name="has_a_name"),
        _few("vip", "vip_reason <> ''"),
        _few("companies", "is_company"),
        _few("do_not_call", "is_do_not_call"),
    )

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    company_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="SET NULL"), index=True
    )
    is_company: Mapped[Flag]
    name: Mapped[ShortText]
    name_latin: Mapped[ShortText]
    language: Mapped[Code]
    needs: Mapped[LongText]  # a hearing aid, a chosen form of address
    segment: Mapped[Code]
    since: Mapped[date | None]
    time_zone: Mapped[Code]
    vip_reason: Mapped[ShortText]
    vip_from: Mapped[datetime | None]
    vip_until: Mapped[datetime | None]
    is_do_not_call: Mapped[Flag]
    merged_into_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("customers.id", ondelete="CASCADE"), index=True
    )  # found to be that one; nothing else belongs to this row any more
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
