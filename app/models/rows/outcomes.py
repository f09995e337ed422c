"""Why people call, and how calls end: two trees."""

from dataclasses import dataclass
from uuid import UUID

from app.wrap_up.requirements import Demands


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
    queues: tuple[str, ...] = ()  # in which it is offered; all when empty
    brands: tuple[str, ...] = ()
    hot_key: str = ""

    @property
    def demands(self) -> Demands:
        """Return what must be filled in with it."""
        return Demands(self.needs_note, self.needs_follow_up)


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
    queues: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    hot_key: str = ""
    resolved: str = ""  # what it says about the matter, unless the agent says otherwise
    requires: tuple[str, ...] = ()  # fields that must be filled in with it
    needs_case: bool = False
    is_do_not_call: bool = False
    notifies: str = ""  # "team"
    template_ar: str = ""  # goes into the note
    template_en: str = ""

    @property
    def demands(self) -> Demands:
        """Return what must be filled in with it."""
        return Demands(self.needs_note, self.needs_follow_up, self.needs_case, self.requires)

    def template(self, language: str) -> str:
        """Return the line for the note in a language, or the one there is."""
        first, second = self.template_ar, self.template_en
        return (second or first) if language == "en" else (first or second)
