"""What a complete wrap-up needs: always an outcome, and whatever that outcome asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What can be asked for; the words of the tree's file."""

    OUTCOME = "outcome"
    REASON = "reason"
    NOTE = "note"
    FOLLOW_UP = "follow_up"
    CASE = "case"
    RESOLVED = "resolved"
    SATISFACTION = "satisfaction"
    TAGS = "tags"
    NEXT_STEP = "next_step"


# Those a supervisor can name in `requires`; the others have words of their own in the file.
NAMEABLE = (Field.REASON, Field.RESOLVED, Field.SATISFACTION, Field.TAGS, Field.NEXT_STEP)


@dataclass(frozen=True, slots=True)
class Demands:
    """What one branch asks for."""

    needs_note: bool = False
    needs_follow_up: bool = False
    needs_case: bool = False
    requires: tuple[str, ...] = ()

    def fields(self) -> Iterator[Field]:
        """Yield the fields that must be filled in."""
        if self.needs_note:
            yield Field.NOTE
        if self.needs_follow_up:
            yield Field.FOLLOW_UP
        if self.needs_case:
            yield Field.CASE
        yield from (field for field in NAMEABLE if field in self.requires)


def missing(filled: Iterable[Field], demands: Iterable[Demands], *, is_optional: bool) -> tuple[Field, ...]:
    """Return what is asked for and not there, in the order of the form; nothing where all is optional."""
    if is_optional:
        return ()
    there = set(filled)
    wanted = {Field.OUTCOME, *(field for one in demands for field in one.fields())}
    return tuple(field for field in Field if field in wanted - there)
