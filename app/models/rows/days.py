"""How an agent's day goes."""

from dataclasses import dataclass
from uuid import UUID

from app.models.rows.follow_ups import FollowUpRow


@dataclass(frozen=True, slots=True)
class UnheardAnswer:
    """An answer of a department that whoever opened the case has not read."""

    case_id: UUID
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class DepartmentCase:
    """A case of the agent's department that nobody has taken on, or whose answer is late."""

    case_id: UUID
    number: str
    title: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """One agent's day so far."""

    calls: int
    average_handle_seconds: int  # from answer to the end of wrap-up; 0 when there was no call
    resolved_first_time: (
        float | None
    )  # share from 0 to 1 of calls said to be resolved; None when none said so
    follow_ups: tuple[FollowUpRow, ...]
    answers: tuple[UnheardAnswer, ...] = ()  # of departments to the agent's cases
    incomplete: int = 0  # wrap-ups that wait, of whatever day
    department: tuple[DepartmentCase, ...] = ()  # what waits for the agent's department
    has_late_cases: bool = False  # some case is to be handed up, whosever it is
