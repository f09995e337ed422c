"""What another system tells of a customer: orders with their way, invoices, payments, service requests."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from app.errors import BadInput


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an order."""

    name: str
    quantity: int = 1
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of an order on its way."""

    kind: str
    at: datetime | None = None
    location: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPaper:
    """One order."""

    number: str
    status: str = ""
    placed_at: datetime | None = None
    expected_at: datetime | None = None
    total: Decimal | None = None
    currency: str = ""
    carrier: str = ""
    tracking: str = ""
    items: tuple[Item, ...] = ()
    steps: tuple[WayStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPaper:
    """Money that came in, or went back."""

    at: datetime | None = None
    amount: Decimal | None = None
    currency: str = ""
    method: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """One invoice, and what was paid for it."""

    number: str
    status: str = ""
    issued_on: date | None = None
    due_on: date | None = None
    total: Decimal | None = None
    currency: str = ""
    payments: tuple[PaymentPaper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPaper:
    """Something that is done for a customer: a visit, a relocation, a change of plan."""

    number: str
    kind: str = ""
    status: str = ""
    text: str = ""
    requested_at: datetime | None = None
    planned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PapersOf:
    """Everything one system tells of one customer, newest first."""

    orders: tuple[OrderPaper, ...] = ()
    invoices: tuple[InvoicePaper, ...] = ()
    requests: tuple[RequestPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedFor:
    """By what another system may know a customer."""

    account: str = ""
    number: str = ""  # E.164
    email: str = ""


class PapersSource(Protocol):
    """A system that knows of orders and invoices. Asking blocks: never on the window's thread."""

    @property
    def name(self) -> str:
        """Return what the system is called."""

    def papers(self, who: AskedFor) -> PapersOf:
        """Return a customer's papers; Unavailable when the system does not answer, in one sentence."""


def to_json(papers: PapersOf) -> str:
    """Write papers as they are kept until the system is asked again."""
    return json.dumps(asdict(papers), default=_plain, ensure_ascii=False)


def from_json(text: str) -> PapersOf:
    """Read papers that were kept; BadInput when the text is none."""
    try:
        told = json.loads(text)
        return PapersOf(
            tuple(_order(order) for order in told["orders"]),
            tuple(_invoice(invoice) for invoice in told["invoices"]),
            tuple(RequestPaper(**_typed(RequestPaper, request)) for request in told["requests"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise BadInput("these are no papers of another system") from error


def _order(told: dict[str, Any]) -> OrderPaper:
    items = tuple(Item(**_typed(Item, item)) for item in told.pop("items"))
    steps = tuple(WayStep(**_typed(WayStep, step)) for step in told.pop("steps"))
    return OrderPaper(**_typed(OrderPaper, told), items=items, steps=steps)


def _invoice(told: dict[str, Any]) -> InvoicePaper:
    payments = tuple(PaymentPaper(**_typed(PaymentPaper, payment)) for payment in told.pop("payments"))
    return InvoicePaper(**_typed(InvoicePaper, told), payments=payments)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _typed(of: type[Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Return JSON values as the types of a paper's fields; what is not known is left out."""
    names = {field.name for field in fields(of)}
    return {name: _value(name, value) for name, value in told.items() if name in names}


def _value(name: str, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if value is None:
        return None
    if name in ("placed_at", "expected_at", "at", "requested_at", "planned_at"):
        return datetime.fromisoformat(value)
    if name in ("issued_on", "due_on"):
        return date.fromisoformat(value)
    return Decimal(value) if name in ("total", "amount", "price") else value
