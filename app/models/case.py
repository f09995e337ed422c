"""Cases: what cannot be settled in one call."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import (
    Base,
    Code,
    Count,
    LongText,
    Name,
    OfAgent,
    OfBrand,
    PaperNumber,
    PrimaryKey,
    ShortText,
)
from app.models.columns import Key
from app.models.partial_index import partial_index

_AGENT = "agents.id"


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
    """One inquiry, complaint, suggestion, request or emergency; open until it is closed."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_customer_id", "customer_id", "closed_at", "opened_at"),
        Index("ix_cases_board", "closed_at", "department", "status"),
        partial_index("ix_cases_unheard", "agent_id", rule="answered_at IS NOT NULL AND heard_at IS NULL"),
    )

    id: Mapped[PrimaryKey]
    brand_id: Mapped[OfBrand | None]
    customer_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"))
    cause_id: Mapped[UUID | None] = mapped_column(
        Key(), ForeignKey("case_causes.id", ondelete="RESTRICT"), index=True
    )
    agent_id: Mapped[OfAgent | None]  # who opened it, and hears of the answer
    number: Mapped[PaperNumber] = mapped_column(unique=True)
    kind: Mapped[Code]  # a CaseKind
    title: Mapped[ShortText]
    text: Mapped[LongText]
    status: Mapped[Code]  # a CaseStatus
    priority: Mapped[Code]  # a Priority, from impact and urgency
    department: Mapped[ShortText]  # a department's key
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime | None]  # None while the clock stands still
    closed_at: Mapped[datetime | None]
    impact: Mapped[Code]
    urgency: Mapped[Code]
    department_reason: Mapped[ShortText]  # why it is there
    bounces: Mapped[Count]  # how often it was passed on
    owner_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="SET NULL"), index=True)
    reply_due_at: Mapped[datetime | None]  # when the department is to have answered
    left_seconds: Mapped[int | None]  # working seconds until due_at, kept while the clock stands still
    reply_left_seconds: Mapped[int | None]
    escalation: Mapped[Count]  # a Level
    first_fault: Mapped[Code]  # a FirstFault
    answer: Mapped[LongText]  # the department's latest
    answered_at: Mapped[datetime | None]
    heard_at: Mapped[datetime | None]  # when whoever opened it read the answer
    resolution: Mapped[ShortText]
    closed_by: Mapped[UUID | None] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="SET NULL"))


class CaseEvent(Base):
    """One thing that happened to a case; nothing of it is ever changed."""

    __tablename__ = "case_events"
    __table_args__ = (Index("ix_case_events_case_id", "case_id", "at"),)

    id: Mapped[PrimaryKey]
    case_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("cases.id", ondelete="CASCADE"))
    agent_id: Mapped[UUID | None] = mapped_column(Key(), ForeignKey(_AGENT, ondelete="SET NULL"), index=True)
    at: Mapped[datetime]
    kind: Mapped[Code]  # an EventKind
    detail: Mapped[ShortText]  # a key: a department, a status, a level
    text: Mapped[LongText]


class CaseLink(Base):
    """Something a case has to do with."""

    __tablename__ = "case_links"
    __table_args__ = (UniqueConstraint("case_id", "kind", "target_id"),)

    id: Mapped[PrimaryKey]
    case_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("cases.id", ondelete="CASCADE"))
    kind: Mapped[Code]  # "interaction", "order", "invoice", "case"
    target_id: Mapped[UUID] = mapped_column(index=True)
