"""Messages of supervisors, as those who read them and those who sent them see them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

LONGEST_MESSAGE = 200  # characters
SHORTEST_MINUTES, LONGEST_MINUTES = 5, 24 * 60  # how long a message is shown


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to be sent; without agent and team it is to everybody."""

    id: UUID
    text: str
    minutes: int  # until it goes
    to_agent_id: UUID | None = None
    to_team_id: UUID | None = None
    needs_acknowledgement: bool = False


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A message to the agent."""

    id: UUID
    sender: str
    sender_latin: str
    text: str
    sent_at: datetime
    expires_at: datetime
    needs_acknowledgement: bool
    seen_at: datetime | None
    acknowledged_at: datetime | None

    @property
    def is_settled(self) -> bool:
        """Whether the agent has nothing left to do about it."""
        return self.acknowledged_at is not None or (
            not self.needs_acknowledgement and self.seen_at is not None
        )


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """Somebody a message was sent to, and what he has done with it."""

    agent_id: UUID
    name: str
    name_latin: str
    seen_at: datetime | None
    acknowledged_at: datetime | None


@dataclass(frozen=True, slots=True)
class SentRow:
    """A message the supervisor has sent, with everybody it is to."""

    id: UUID
    text: str
    sent_at: datetime
    expires_at: datetime
    needs_acknowledgement: bool
    withdrawn_at: datetime | None
    receipts: tuple[ReceiptRow, ...]

    @property
    def seen(self) -> int:
        """Return how many have seen it."""
        return sum(receipt.seen_at is not None for receipt in self.receipts)

    @property
    def acknowledged(self) -> int:
        """Return how many have acknowledged it."""
        return sum(receipt.acknowledged_at is not None for receipt in self.receipts)
