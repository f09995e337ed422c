"""When a team, or everybody, works, as a supervisor sets it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from app.planning.spans import Span

Week = Mapping[int, tuple[Span, ...]]  # by weekday, Monday is 0; a day that is not there is free


@dataclass(frozen=True, slots=True)
class TeamName:
    """A team, to choose from."""

    id: UUID
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True)
class SpecialDayRow:
    """A day on which nobody works, or a public holiday on which they do."""

    day: date
    is_open: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class HoursSheet:
    """What is set for one team, or without one for everybody."""

    team_id: UUID | None
    week: Week | None = None  # None: nothing of their own; the brand's or the country's hours hold
    in_ramadan: Week | None = None
    days: tuple[SpecialDayRow, ...] = field(default_factory=tuple)  # from today on
