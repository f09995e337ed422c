"""Cases: what cannot be settled in one call."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, LongText, Name, OfAgent, OfBrand, PaperNumber, PrimaryKey, ShortText
from app.models.columns import Key


class CaseCause(Base):
    """Why cases come up: a tree."""

    __tablename__ = "case_causes"

    id: Mapped[PrimaryKey]
    parent_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("case_causes.id", ondelete="RESTRICT"), index=True
    )
    key: Mapped[Code] = mapped_column(unique=True)
    name_ar: Mapped[Name]
    name_en: Mapped[ShortText]


class Case(Base):
    """One complaint, request or incident; open until it is closed."""

    __tablename__ = "cases"
    __table_args__ = (Index("ix_cases_customer_id", "customer_id", "closed_at", "opened_at"),)

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    customer_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    cause_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("case_causes.id", ondelete="RESTRICT"), index=True
    )
    agent_id: Mapped[OfAgent | None]
    number: Mapped[PaperNumber] = mapped_column(unique=True)
    kind: Mapped[Code]  # "complaint", "request", "incident"
    title: Mapped[ShortText]
    text: Mapped[LongText]
    status: Mapped[Code]
    priority: Mapped[Code]
    department: Mapped[ShortText]
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]


class CaseLink(Base):
    """Something a case has to do with."""

    __tablename__ = "case_links"
    __table_args__ = (UniqueConstraint("case_id", "kind", "target_id"),)

    id: Mapped[PrimaryKey]
    case_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("cases.id", ondelete="CASCADE"))
    kind: Mapped[Code]  # "interaction", "order", "invoice", "case"
    target_id: Mapped[UUID] = mapped_column(index=True)
