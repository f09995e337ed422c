"""Contacts that are no calls, written down by hand or sent from here."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.interactions import InteractionKind

BY_HAND = (InteractionKind.VISIT, InteractionKind.EMAIL, InteractionKind.CHAT, InteractionKind.MESSAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """One contact with its wrap-up; its key comes from the desk: keeping it twice changes nothing."""

    id: UUID
    customer_id: UUID
    kind: InteractionKind
    direction: str  # "inbound" or "outbound"
    at: datetime
    title: str = ""
    note: str = ""
    reason_id: UUID | None = None
    outcome_id: UUID | None = None
    resolved: str = ""  # "yes", "no", "pending" or nothing said
    follow_ups: tuple[NewFollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a customer can be written to."""

    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
