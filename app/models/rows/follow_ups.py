"""What somebody has to do later, and when."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """An open follow-up as a list shows it."""

    id: UUID
    what: str
    due_at: datetime
    zone: str
    customer_id: UUID | None
    customer_name: str
    number: str
    is_promise: bool = True  # the customer was told that it will be done

    def is_overdue(self, now: datetime) -> bool:
        """Say whether the follow-up should have been done by `now`."""
        return self.due_at < now


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up made on the desk, with its key."""

    id: UUID
    what: str
    due_at: datetime
    zone: str
    number: str
    is_promise: bool = True
