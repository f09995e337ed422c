"""Who a caller may be, and why we think so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.models.rows.cards import Card


class MatchReason(StrEnum):
    """Why a customer may be the caller, the surest reason first."""

    ACCOUNT = "account"  # the caller keyed in this customer's account number
    PERSONAL = "personal"  # the number is this customer's alone
    SHARED = "shared"  # a family's or a switchboard's number
    EARLIER_CALL = "earlier_call"  # an agent said so in an earlier call from this number
    LAST_NINE = "last_nine"  # only the last nine digits agree


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer who may be the caller."""

    customer_id: UUID
    name: str
    name_latin: str
    company: str
    reason: MatchReason
    is_vip: bool
    language: str
    last_contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class Identification:
    """Who may be calling, the surest first, and the card when exactly one is certain."""

    candidates: tuple[Candidate, ...]
    card: Card | None
    blocked_reason: str = (
        ""  # why an agent or supervisor blocked this number: "spam", "abusive"; empty when not
    )
