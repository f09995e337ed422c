"""Calls as the list of an agent's own calls shows them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """One call of the agent, answered or not."""

    id: UUID
    direction: str  # "inbound" or "outbound"
    number: str
    caller_name: str  # as the network gave it
    queue: str
    customer_id: UUID | None
    customer_name: str
    customer_name_latin: str
    offered_at: datetime
    answered_at: datetime | None
    talked_seconds: int
    outcome_ar: str
    outcome_en: str
    is_complete: bool  # the wrap-up

    @property
    def is_missed(self) -> bool:
        """Whether somebody called and nobody answered."""
        return self.direction == "inbound" and self.answered_at is None
