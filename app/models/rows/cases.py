"""Cases as lists, the board and one case's page show them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.cases.kinds import CaseKind, CaseStatus, Impact, Urgency
from app.cases.priorities import PriorityCell
from app.cases.recurrence import Recurrence
from app.models.rows.outcomes import ReasonRow

TEXTS = ("title", "text", "department_reason")  # of a new case, in which no card number is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """A case as somebody opens it."""

    id: UUID
    customer_id: UUID | None = None
    interaction_id: UUID | None = None  # the call in which it came up; often stored later than the case
    kind: str = CaseKind.COMPLAINT
    title: str = ""
    text: str = ""
    impact: str = Impact.SERIOUS
    urgency: str = Urgency.SOON
    department: str = ""
    department_reason: str = ""
    cause_id: UUID | None = None
    first_fault: str = ""
    links: tuple[tuple[str, UUID], ...] = ()  # a LinkKind, and of what
    opened_at: datetime | None = None  # when it was opened at the desk; now when not told


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """What the agent tells the customer of a case that was just opened."""

    id: UUID
    number: str
    priority: str
    reply_due_at: datetime | None


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department that cases can be sent to."""

    key: str
    name_ar: str
    name_en: str
    bounce_limit: int
    is_mine: bool  # its team is the asking agent's

    def name(self, language: str) -> str:
        """Return the name in the window's language, or the one there is."""
        first, second = self.name_ar, self.name_en
        return (second or first) if language == "en" else (first or second)


@dataclass(frozen=True, slots=True)
class CaseChoices:
    """What can be chosen when a case is opened."""

    departments: tuple[DepartmentRow, ...] = ()
    causes: tuple[ReasonRow, ...] = ()  # a tree like that of the reasons
    cells: tuple[PriorityCell, ...] = ()

    def department(self, key: str) -> DepartmentRow | None:
        """Return the department of a key."""
        return next((row for row in self.departments if row.key == key), None)


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are wanted."""

    department: str = ""  # "" all, "*" those whose department's team is mine
    kind: str = ""
    whose: str = ""  # "opened" by me, "owned" by me, "" everybody's
    text: str = ""  # a number, words of the title, a customer's name
    with_closed: bool = True  # those of the last fortnight


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case in a list or on the board."""

    id: UUID
    number: str
    kind: str
    title: str
    status: str
    priority: str
    department: str
    customer_id: UUID | None
    customer_name: str
    customer_name_latin: str
    owner_id: UUID | None
    owner_name: str
    owner_name_latin: str
    agent_id: UUID | None
    opened_at: datetime
    due_at: datetime | None
    reply_due_at: datetime | None
    answered_at: datetime | None
    closed_at: datetime | None
    escalation: int
    bounces: int

    @property
    def next_due_at(self) -> datetime | None:
        """Return what is due first: the answer, or the end; nothing while the clock stands still."""
        if self.closed_at is not None or self.status == CaseStatus.WAITING:
            return None
        is_answered = self.status == CaseStatus.ANSWERED
        moments = (self.due_at, None if is_answered else self.reply_due_at)
        return min((moment for moment in moments if moment is not None), default=None)

    def is_late(self, now: datetime) -> bool:
        """Say whether something of it should have been done by now."""
        due_at = self.next_due_at
        return due_at is not None and due_at <= now


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One thing that happened to a case."""

    at: datetime
    kind: str  # an EventKind
    agent_name: str
    agent_name_latin: str
    detail: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseLinkRow:
    """Something a case has to do with."""

    kind: str  # a LinkKind
    target_id: UUID
    text: str  # its number or title; "" for a call that is not stored yet


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetail:
    """Everything about one case."""

    line: CaseLine
    text: str
    impact: str
    urgency: str
    department_reason: str
    cause_id: UUID | None
    first_fault: str
    answer: str
    answered_by_name: str
    resolution: str
    opener_name: str
    opener_name_latin: str
    is_heard: bool
    satisfaction: int | None
    steps: tuple[CaseStep, ...] = ()  # the newest first
    links: tuple[CaseLinkRow, ...] = ()
    recurrence: Recurrence = field(default_factory=Recurrence)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDeed:
    """What somebody has done with a case, as it waits until the database takes it."""

    id: UUID  # that of its line in the case's history: what is told twice is done once
    case_id: UUID
    kind: str  # a Deed
    at: datetime
    text: str = ""
    department: str = ""  # where it is passed on to
    satisfaction: int | None = None  # as the customer said it when the case was closed


class DeedEnd(StrEnum):
    """What came of a deed that had waited."""

    DONE = "done"
    NOTED = "noted"  # others had changed the case meanwhile: its words stand in the history
    GONE = "gone"  # so is the case


@dataclass(frozen=True, slots=True)
class Closing:
    """How a case ends: what was done, and how content the customer is."""

    resolution: str
    satisfaction: int | None = None  # 1 to 5, as the customer said it to the agent
