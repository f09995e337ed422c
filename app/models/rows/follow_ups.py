"""What somebody has to do later, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID


class ContactKind(StrEnum):
    """Over what the promise is kept."""

    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    VISIT = "visit"
    TASK = "task"  # nobody is contacted


class FollowUpOutcome(StrEnum):
    """How a follow-up ended."""

    KEPT = "kept"
    CALLED_IN = "called_in"  # the customer called by himself, and it was settled
    NOT_WANTED = "not_wanted"  # he does not want it any more
    GIVEN_UP = "given_up"  # we did not keep it


class Escalation(IntEnum):
    """Who knows by now that a follow-up is late."""

    NONE = 0
    LEAD = 1
    TEAM = 2


class FollowUpEventKind(StrEnum):
    """What happened to a follow-up."""

    PLANNED = "planned"
    MOVED = "moved"
    HANDED_OVER = "handed_over"
    TO_LEAD = "to_lead"
    TO_TEAM = "to_team"
    CLOSED = "closed"
    REOPENED = "reopened"


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
    until_at: datetime | None = None  # the end of a day or a window
    kind: str = ContactKind.CALL
    precision: str = "moment"
    why: str = ""
    customer_words: str = ""
    priority: int = 1
    tries: int = 0
    escalation: int = Escalation.NONE

    @property
    def late_from(self) -> datetime:
        """Return from when on it is late: a window or a day when it is over."""
        return self.until_at or self.due_at

    def is_overdue(self, now: datetime) -> bool:
        """Say whether the follow-up should have been done by `now`."""
        return self.late_from < now


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up made on the desk, with its key."""

    id: UUID
    what: str
    due_at: datetime
    zone: str
    number: str
    is_promise: bool = True
    kind: str = ContactKind.CALL
    precision: str = "moment"
    wall: str = ""
    until_at: datetime | None = None
    why: str = ""
    customer_words: str = ""
    basis: str = ""
    case_id: UUID | None = None
    order_id: UUID | None = None
    is_teams: bool = False  # the agent's team has it, not he
    team_after_minutes: int = 0
    priority: int = 1
    recurrence: str = ""


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A follow-up as the team's list and the views of days show it."""

    follow_up: FollowUpRow
    agent_id: UUID | None
    agent_name: str
    team_id: UUID | None
    claimed_by: UUID | None
    claimed_until: datetime | None
    try_at: datetime | None
    created_at: datetime
    completed_at: datetime | None
    outcome: str
    language: str  # the customer's
    wall: str
    recurrence: str
    basis: str
    has_agreed: bool  # where the basis is his agreement to offers: whether it is on record
    is_do_not_call: bool
    country: str
    city: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of a follow-up's history: a try or a change."""

    at: datetime
    kind: str  # a FollowUpEventKind, or "attempt"
    agent_name: str
    detail: str  # of a try its outcome
    from_at: datetime | None = None
    to_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CalledRow:
    """What is known of whom a number would reach, for the gate before dialling."""

    customer_id: UUID | None
    is_do_not_call: bool
    is_blocked: bool
    time_zone: str
    country: str
    city: str
    promised_at: datetime | None  # a call he asked for and was promised, the one nearest to now
    has_agreed: bool  # whoever has the number: all of them agreed to calls with offers


_MOMENTS = ("due_at", "until_at")
_KEYS = ("id", "case_id", "order_id")


def new_from(values: Mapping[str, Any]) -> NewFollowUp:
    """Read a new follow-up from JSON; what an older Hatif did not know is as usual."""
    known = {field.name for field in fields(NewFollowUp)}
    return NewFollowUp(**{name: _typed(name, value) for name, value in values.items() if name in known})


def _typed(name: str, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if value is None:
        return None
    if name in _MOMENTS:
        return datetime.fromisoformat(value)
    return UUID(value) if name in _KEYS else value
