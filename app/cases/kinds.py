"""The words a case is described with."""

from enum import StrEnum


class CaseKind(StrEnum):
    """What somebody wants of us."""

    INQUIRY = "inquiry"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    REQUEST = "request"
    EMERGENCY = "emergency"


class Impact(StrEnum):
    """How much hangs on it."""

    SMALL = "small"  # a nuisance for one
    SERIOUS = "serious"  # a service or money is missing
    WIDE = "wide"  # many people, or somebody's safety


class Urgency(StrEnum):
    """How soon it matters."""

    CAN_WAIT = "can_wait"
    SOON = "soon"
    NOW = "now"


class Priority(StrEnum):
    """What comes first, from the table of impact and urgency."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class CaseStatus(StrEnum):
    """Where a case is on its way."""

    NEW = "new"  # the department has not looked at it
    OPEN = "open"  # somebody is at it
    WAITING = "waiting"  # for the customer; the clock stands still
    ANSWERED = "answered"  # the department has answered: the customer is to be told
    CLOSED = "closed"


class FirstFault(StrEnum):
    """Where it first went wrong."""

    US = "us"
    SYSTEM = "system"
    PARTNER = "partner"
    CUSTOMER = "customer"
    NOBODY = "nobody"


class Deed(StrEnum):
    """What can be done with a case that needs a word."""

    ANSWER = "answer"
    PASS_ON = "pass_on"  # noqa: S105  no password
    WAIT = "wait"
    GO_ON = "go_on"
    NOTE = "note"
    LINK = "link"
    CLOSE = "close"


class LinkKind(StrEnum):
    """What a case can be linked to."""

    INTERACTION = "interaction"
    ORDER = "order"
    INVOICE = "invoice"
    CASE = "case"


class EventKind(StrEnum):
    """What can happen to a case."""

    OPENED = "opened"
    TAKEN = "taken"
    MOVED = "moved"  # to another department
    STATUS = "status"
    ANSWERED = "answered"
    NOTE = "note"
    LINKED = "linked"
    ESCALATED = "escalated"
    CHANGED = "changed"  # what it is, or how much hangs on it
    HEARD = "heard"  # whoever opened it has read the answer
    CLOSED = "closed"
    REOPENED = "reopened"


class Level(StrEnum):
    """How far a case was handed up, as the database numbers it."""

    NONE = "0"
    LEAD = "1"  # the department's lead is told
    SUPERVISORS = "2"  # every supervisor is told


BOARD = tuple(CaseStatus)  # the columns of the board, in their order
PRIORITIES = tuple(Priority)[::-1]  # what comes first first
