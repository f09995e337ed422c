"""A deed that is to be on record, as it waits until the database takes it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewDeed:
    """What an agent, or the desk for him, did."""

    id: UUID  # stands beside it on record: what was told twice is seen to be once
    action: str
    subject_id: UUID | None  # the call in which it was done, mostly
    at: datetime
    facts: str = "{}"  # JSON, without names and numbers
    subject_kind: str = "call"
