"""What others changed lately, as desks hear of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class NewsKind(StrEnum):
    """What a change is about."""

    FOLLOW_UPS = "follow_ups"
    CASES = "cases"
    TIMELINE = "timeline"  # calls, notes and whatever else happens with a customer
    CUSTOMERS = "customers"
    AGENT_STATES = "agent_states"
    HELP = "help"  # somebody needs a supervisor, or has got one
    APPROVALS = "approvals"  # changes that wait for a second person
    PBX_AGENTS = "pbx_agents"  # what agents do, as the PBX sees it
    QUEUE_STATES = "queue_states"
    SUPERVISIONS = "supervisions"  # somebody listens to an agent
    PRESENT_CALLS = "present_calls"  # what agents have on the line
    MESSAGES = "messages"
    RECEIPTS = "receipts"  # somebody has read one
    STATE_ORDERS = "state_orders"
    PBX_BRIDGES = "pbx_bridges"  # the bridge to the PBX came, went, or lost it


@dataclass(frozen=True, slots=True)
class NewsRow:
    """One change; without a subject there were too many to tell them one by one."""

    kind: str
    subject_id: UUID | None
    customer_id: UUID | None
    login: str  # who did it
    detail: str = ""  # JSON: the new values where they are few, and not about customers


@dataclass(frozen=True, slots=True)
class Horizon:
    """How far somebody has heard: transactions end in any order, so a number alone would not do."""

    transaction: int
    at: datetime  # by the server's clock
    heard: frozenset[int] = field(default_factory=frozenset)  # numbers of rows that may come again


@dataclass(frozen=True, slots=True)
class Newsletter:
    """What is new since a horizon."""

    horizon: Horizon | None  # None where there is no news at all: a file
    rows: tuple[NewsRow, ...] = ()
    has_gap: bool = False  # more may have happened than is still told: ask for everything again
