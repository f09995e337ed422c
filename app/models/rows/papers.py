"""What a script may say of a customer's newest order and invoice."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """The newest invoice, and how it was paid."""

    number: str
    amount: Decimal
    currency: str
    issued_on: date
    due_on: date | None
    charged_on: date | None  # the latest payment
    times_charged: int


@dataclass(frozen=True, slots=True)
class Papers:
    """What is missing is not known, and the script shows a gap."""

    customer_id: UUID
    invoice: InvoiceFacts | None = None
    item: str = ""  # of the newest open order
    item_latin: str = ""
