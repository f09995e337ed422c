"""What every stored thing shares: names of constraints, and the kinds of columns."""

from datetime import datetime
from decimal import Decimal
from importlib import import_module
from typing import Annotated
from uuid import UUID

from sqlalchemy import ForeignKey, MetaData, String, false
from sqlalchemy.orm import DeclarativeBase, mapped_column

from app.models.columns import Key, Moment, Money, Written

# Beginnings are found by ranges, which a language's own order would tear apart.
PLAIN_ORDER = String(40).with_variant(String(40, collation="C"), "postgresql")

PrimaryKey = Annotated[UUID, mapped_column(primary_key=True)]
Name = Annotated[str, mapped_column(Written(200))]  # must be given
ShortText = Annotated[str, mapped_column(Written(200), default="", server_default="")]
LongText = Annotated[str, mapped_column(Written(), default="", server_default="")]
Code = Annotated[str, mapped_column(String(40), default="", server_default="")]
Digits = Annotated[str, mapped_column(PLAIN_ORDER, default="", server_default="")]
PaperNumber = Annotated[str, mapped_column(PLAIN_ORDER)]  # of an order, an invoice, a case
Currency = Annotated[str, mapped_column(String(3), default="SAR", server_default="SAR")]
Flag = Annotated[bool, mapped_column(default=False, server_default=false())]
Count = Annotated[int, mapped_column(default=0, server_default="0")]

OfBrand = Annotated[UUID, mapped_column(Key(), ForeignKey("brands.id", ondelete="RESTRICT"), index=True)]
OfTeam = Annotated[UUID, mapped_column(Key(), ForeignKey("teams.id", ondelete="RESTRICT"), index=True)]
OfAgent = Annotated[UUID, mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"), index=True)]
OfCustomer = Annotated[UUID, mapped_column(Key(), ForeignKey("customers.id", ondelete="CASCADE"), index=True)]
OfInteraction = Annotated[
    UUID, mapped_column(Key(), ForeignKey("interactions.id", ondelete="CASCADE"), index=True)
]


# The module of each table that others refer to.
HOMES = {
    "accounts": "account",
    "agents": "agent",
    "alert_rules": "alert",
    "articles": "article",
    "brands": "brand",
    "calls": "call",
    "case_causes": "case",
    "cases": "case",
    "customers": "customer",
    "follow_ups": "follow_up",
    "interactions": "interaction",
    "invoices": "invoice",
    "messages": "message",
    "offers": "offer",
    "orders": "order",
    "outcomes": "outcome",
    "queue_calls": "queue_call",
    "reasons": "outcome",
    "scripts": "script",
    "teams": "team",
}


class Base(DeclarativeBase):
    """Base of all tables; names its constraints so that migrations can find them again.

    A table brings those it refers to: SQLAlchemy wants to know them before a row is written, and a desk
    imports few tables, each in its time, so that nobody else may have done it yet.
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  read once by SQLAlchemy
        UUID: Key(),
        datetime: Moment(),
        Decimal: Money(),
    }

    def __init_subclass__(cls) -> None:
        """Map a table, and bring in its neighbours."""
        super().__init_subclass__()
        for key in cls.__table__.foreign_keys:
            import_module(f"app.models.{HOMES[key.target_fullname.partition('.')[0]]}")
