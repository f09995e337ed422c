"""Short texts for the notes, by their keys."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class SnippetScope(StrEnum):
    """Whose a snippet is."""

    OWN = "own"
    TEAM = "team"
    BRAND = "brand"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SnippetRow:
    """One text in both languages; the keys are written without the slash."""

    id: UUID
    scope: SnippetScope
    key_ar: str
    key_en: str
    text_ar: str
    text_en: str
