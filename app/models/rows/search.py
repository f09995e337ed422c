"""What a search finds."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A customer as the list of found ones shows him."""

    customer_id: UUID
    name: str
    name_latin: str
    company: str
    number: str
    account_number: str
