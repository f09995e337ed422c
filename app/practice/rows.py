"""The made-up company's data as plain frozen rows, ready to be written into any database."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    ar: str
    en: str

    def spoken(self, language: str) -> str:
        """Return the text in one of them."""
        return self.en if language == "en" else self.ar


@dataclass(frozen=True, slots=True)
class Brand:
    """The name under which calls are taken."""

    id: UUID
    key: str
    name: Words
    region: str
    time_zone: str
    currency: str


@dataclass(frozen=True, slots=True)
class Team:
    """Agents who work together."""

    id: UUID
    key: str
    name: Words


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who takes calls."""

    id: UUID
    login: str
    name: Words
    role: str
    team_key: str
    extension: str
    language: str


@dataclass(frozen=True, slots=True)
class Queue:
    """Where callers wait."""

    id: UUID
    key: str
    name: Words
    team_key: str
    language: str
    wrap_up_seconds: int


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One of a customer's numbers, as somebody once wrote it down."""

    e164: str
    as_written: str
    label: str  # mobile, home, work, switchboard
    is_shared: bool = False
    is_main: bool = False
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """What a customer pays by."""

    id: UUID
    number: str
    balance: Decimal
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Customer:
    """A person or a company."""

    id: UUID
    name: str
    name_latin: str
    language: str
    city: Words
    country: str
    street: str
    time_zone: str
    since: date
    created_at: datetime
    numbers: tuple[NumberLine, ...]
    emails: tuple[str, ...] = ()
    account: Account | None = None
    is_company: bool = False
    company_id: UUID | None = None
    needs: str = ""
    segment: str = ""
    vip_reason: str = ""
    is_do_not_call: bool = False

    @property
    def main_number(self) -> NumberLine:
        """The number to call first."""
        return next((number for number in self.numbers if number.is_main), self.numbers[0])


@dataclass(frozen=True, slots=True)
class Relation:
    """What one customer is to another."""

    id: UUID
    customer_id: UUID
    other_id: UUID
    kind: str  # spouse, parent, child, sibling, contact


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One product of an order."""

    product: str
    name: Words
    quantity: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class Order:
    """Something that was bought and is sent."""

    id: UUID
    customer_id: UUID
    number: str
    status: str  # preparing, shipped, delayed, delivered, cancelled, returned
    placed_at: datetime
    expected_at: datetime
    closed_at: datetime | None
    carrier: str
    tracking: str
    lines: tuple[OrderLine, ...]

    @property
    def total(self) -> Decimal:
        """What it costs altogether."""
        return sum((line.price * line.quantity for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True)
class Payment:
    """Money for an invoice."""

    id: UUID
    at: datetime
    amount: Decimal
    method: str  # mada, transfer, cash, wallet
    reference: str


@dataclass(frozen=True, slots=True)
class Invoice:
    """What is to be paid for a month."""

    id: UUID
    customer_id: UUID
    account_id: UUID
    number: str
    status: str  # open, overdue, paid
    issued_on: date
    due_on: date
    total: Decimal
    payments: tuple[Payment, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint."""

    id: UUID
    customer_id: UUID
    agent_id: UUID
    number: str
    title: str
    text: str
    status: str  # open, waiting, closed
    priority: str
    department: str
    cause_key: str
    opened_at: datetime
    due_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What the telephone and the wrap-up say of a contact that was a call."""

    direction: str
    queue: str
    digits: str
    as_written: str
    answered_at: datetime | None
    ended_at: datetime
    talked_seconds: int
    held_seconds: int
    end_reason: str
    reason_key: str = ""
    outcome_key: str = ""
    resolved: str = ""
    handled_seconds: int = 0
    satisfaction: int | None = None
    satisfaction_source: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """One call, e-mail, visit, … on a customer's timeline."""

    id: UUID
    customer_id: UUID
    agent_id: UUID
    kind: str
    at: datetime
    title: str
    text: str
    seconds: int | None = None
    call: CallFacts | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to do for a customer by a moment."""

    id: UUID
    customer_id: UUID
    agent_id: UUID
    team_key: str
    what: str
    due_at: datetime
    zone: str
    digits: str
    is_promise: bool
    created_at: datetime
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """All that was bought, billed, complained of, said and promised."""

    orders: list[Order] = field(default_factory=list)
    invoices: list[Invoice] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
