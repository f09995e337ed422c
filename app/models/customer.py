"""The people and companies who are served."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Flag, LongText, OfBrand, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index


class Customer(Base):
    """A person or a company, with a name in Arabic, in Latin letters, or in both."""

    __tablename__ = "customers"
    __table_args__ = (
        CheckConstraint("name <> '' OR name_latin <> ''", name="has_a_name"),
        # over those few of a kind, so that the list of customers finds them at once
        partial_index("ix_customers_vip", "id", rule="vip_reason <> ''"),
        partial_index("ix_customers_companies", "id", rule="is_company"),
        partial_index("ix_customers_do_not_call", "id", rule="is_do_not_call"),
        # of all, it would be taken for finding those who are not merged, which is nearly everybody
        partial_index("ix_customers_merged_into_id", "merged_into_id", rule="merged_into_id IS NOT NULL"),
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
        Key(), ForeignKey("customers.id", ondelete="CASCADE")
    )  # found to be that one; nothing else belongs to this row any more
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
