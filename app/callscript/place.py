"""Where the agent is in a script, worded in one language: all that the panel shows."""

from dataclasses import dataclass
from decimal import Decimal

from app.callscript.steps import ActionKind, AnswerType, StepKind


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer on offer: the key that picks it, its text, and the title of the step it leads to."""

    number: int
    text: str
    leads_to: str
    value: str = ""
    hint: str = ""
    is_chosen: bool = False  # given earlier at this place, or ticked in a verification


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step one can go to."""

    step_key: str
    title: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """How the script would file the call. Either key may be empty."""

    reason_key: str
    outcome_key: str


@dataclass(frozen=True, slots=True)
class Field:
    """What is to be typed, and what was typed here before."""

    takes: AnswerType
    text: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Work to be done: what, and with which values."""

    kind: ActionKind
    parameters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One step as the agent sees it."""

    step_key: str
    title: str
    say: str
    tip: str
    kind: StepKind
    answers: tuple[Answer, ...]
    path: tuple[Crumb, ...]  # the steps before this one
    position: int  # from 1
    length: int
    objections: tuple[Crumb, ...]  # give their keys to jump()
    proposal: Proposal | None  # only at an end
    can_go_back: bool
    can_go_forward: bool = False
    reason_so_far: str = ""  # the last reason an answer named, for a call that ends early
    field: Field | None = None  # ask steps where something is typed
    action: Action | None = None  # do steps
    note: str = ""  # note steps
    needs: int = 0  # check steps: how many questions must be answered rightly
    must_be_read: bool = False
    is_read: bool = False
    unread: tuple[Crumb, ...] = ()  # required wordings that were passed without being read
    inside: str = ""  # the title of the objection or part being run
