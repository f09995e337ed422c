"""Why people call, and how calls end: two trees."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason of the tree; a child names its parent."""

    id: UUID
    parent_id: UUID | None
    key: str
    name_ar: str
    name_en: str
    needs_follow_up: bool
    needs_note: bool


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One outcome of the tree; a child names its parent."""

    id: UUID
    parent_id: UUID | None
    key: str
    name_ar: str
    name_en: str
    needs_follow_up: bool
    needs_note: bool
