"""A customer as the agent sees him while talking."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app import times
from app.models.rows.follow_ups import FollowUpRow


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One of the customer's numbers."""

    number: str  # E.164 where it has such a form
    as_written: str
    extension: str
    label: str  # "mobile", "home", "work", "switchboard", …
    is_shared: bool
    is_main: bool


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened with the customer."""

    kind: str  # "call_in", "call_out", "call_missed", "email", "visit", "chat", "message", "case", "note"
    at: datetime
    title: str
    text: str
    seconds: int | None
    id: UUID | None = field(default=None, compare=False)  # of the contact; where a page of them goes on


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case that is not closed."""

    id: UUID
    number: str
    title: str
    status: str
    priority: str
    department: str
    opened_at: datetime
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order that is on its way."""

    id: UUID
    number: str
    status: str
    placed_at: datetime
    total: Decimal
    currency: str
    carrier: str
    tracking: str
    expected_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the panel shows of a customer: facts, alerts, the last ten contacts, and what is open."""

    customer_id: UUID
    name: str
    name_latin: str
    company: str
    company_latin: str
    city: str
    city_latin: str
    language: str  # "ar" or "en"
    needs: str
    segment: str
    since_year: int | None
    is_vip: bool
    vip_reason: str
    is_do_not_call: bool
    account_number: str
    balance: Decimal | None
    currency: str
    time_zone: str
    numbers: tuple[NumberRow, ...] = ()
    timeline: tuple[TimelineRow, ...] = ()  # newest first
    follow_ups: tuple[FollowUpRow, ...] = ()  # open ones, by due
    cases: tuple[CaseRow, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    calls_in_7_days: int = 0
    hidden: frozenset[str] = frozenset()  # parts that the agent's role does not see

    @property
    def has_broken_promise(self) -> bool:
        """Whether something promised to the customer is overdue now."""
        now = times.now()
        return any(row.is_promise and row.is_overdue(now) for row in self.follow_ups)
