"""Whether the same thing keeps happening: to this customer, and to everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

CUSTOMERS_DAYS, EVERYBODYS_DAYS = 90, 30


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One case as a recurrence sees it."""

    case_id: UUID
    customer_id: UUID | None
    cause_key: str  # "" where nobody has said what it comes from
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often the same cause came up before a moment."""

    to_customer: int = 0
    to_all: int = 0
    earlier: tuple[UUID, ...] = ()  # this customer's, the newest first

    def __bool__(self) -> bool:
        """Say whether it happened to this customer before."""
        return self.to_customer > 0


def recurrence_of(case: Occurrence, others: Iterable[Occurrence]) -> Recurrence:
    """Count what came from the same cause, or from one below it or above it in the tree."""
    if not case.cause_key:
        return Recurrence()
    alike = [
        other
        for other in others
        if other.case_id != case.case_id
        and other.opened_at <= case.opened_at
        and is_same_cause(case.cause_key, other.cause_key)
    ]
    recent = case.opened_at - timedelta(days=EVERYBODYS_DAYS)
    of_customer = sorted(
        (
            other
            for other in alike
            if case.customer_id is not None
            and other.customer_id == case.customer_id
            and other.opened_at >= case.opened_at - timedelta(days=CUSTOMERS_DAYS)
        ),
        key=lambda other: other.opened_at,
        reverse=True,
    )
    return Recurrence(
        to_customer=len(of_customer),
        to_all=sum(other.opened_at >= recent for other in alike),
        earlier=tuple(other.case_id for other in of_customer),
    )


def is_same_cause(one: str, other: str) -> bool:
    """Say whether two causes are the same, or one lies below the other."""
    return bool(one and other) and (
        one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
    )
