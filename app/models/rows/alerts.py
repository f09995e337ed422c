"""What supervisors want to be told of, and what they were told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.alerts.rules import Rule


@dataclass(frozen=True, slots=True)
class AlertRuleRow:
    """One figure that must not stay beyond a bound, of one queue or of all together."""

    id: UUID
    queue: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One time a figure was beyond its bound."""

    id: UUID
    rule: AlertRuleRow
    value: float  # the worst so far
    crossed_at: datetime
    told_at: datetime | None
    ended_at: datetime | None
