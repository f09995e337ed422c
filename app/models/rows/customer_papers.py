"""Everything that is known of a customer's orders, invoices and requests, here and in another system."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.adapters.papers import AskedFor, PapersOf


@dataclass(frozen=True, slots=True)
class CustomerPapers:
    """Our own papers, and what another system said last."""

    customer_id: UUID
    own: PapersOf
    asked_for: AskedFor  # by what the other system knows the customer
    foreign: PapersOf | None = None
    fetched_at: datetime | None = None
