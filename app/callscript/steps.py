"""The parts of a script as frozen types. Step keys are a script's own; `return` is the way out of a part."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.callscript.words import NOTHING, Words

RETURN = "return"  # the way that leads back to where an objection or a sub-script was begun


class StepKind(StrEnum):
    """What a step is for."""

    SAY = "say"
    ASK = "ask"
    CHECK = "check"
    DO = "do"
    NOTE = "note"
    SCRIPT = "script"
    END = "end"


class AnswerType(StrEnum):
    """What an ask step takes as its answer."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    ONE_OF = "one_of"
    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    PHONE = "phone"


TYPED = (AnswerType.TEXT, AnswerType.NUMBER, AnswerType.AMOUNT, AnswerType.DATE, AnswerType.PHONE)


class ActionKind(StrEnum):
    """The work a do step offers."""

    CREATE_CASE = "create_case"
    SCHEDULE_FOLLOW_UP = "schedule_follow_up"
    SEND_ARTICLE = "send_article"
    SET_FIELD = "set_field"
    RING_DEPARTMENT = "ring_department"


class Purpose(StrEnum):
    """Whether a script carries a whole call, or is a part that others run and come back from."""

    CALL = "call"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another step, taken when its condition holds; no condition always holds."""

    to: str
    when: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Exit:
    """One way of finishing a step, and where that leads: the first way whose condition holds."""

    key: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer on offer, or one question of a verification."""

    key: str
    text: Words
    when: str = ""
    reason: str = ""
    hint: Words = NOTHING
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What every step has."""

    key: str
    title: Words
    say: Words = NOTHING
    tip: Words = NOTHING
    must_be_read: bool = False
    exits: tuple[Exit, ...] = ()
    line: int = field(default=0, compare=False)

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        raise NotImplementedError

    def exit(self, key: str) -> Exit | None:
        """The exit of this key."""
        return next((exit_ for exit_ in self.exits if exit_.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Step):
    """A sentence to say."""

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.SAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Step):
    """A question; its answer is kept as `answers.<saves>`."""

    takes: AnswerType
    saves: str
    choices: tuple[Choice, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    may_be_empty: bool = False

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.ASK


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Step):
    """A verification: it is passed when `needs` of the questions were answered rightly."""

    saves: str
    needs: int
    questions: tuple[Choice, ...]

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.CHECK


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named value of an action; plain values are the same in both languages."""

    name: str
    text: Words
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Do(Step):
    """Work to be done."""

    action: ActionKind
    parameters: tuple[Parameter, ...] = ()

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.DO


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Step):
    """A sentence for the notes."""

    note: Words

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.NOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPart(Step):
    """Runs a part and goes on where it returns; never shown itself."""

    runs: str

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.SCRIPT


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Step):
    """The end of the call; proposes how it is filed."""

    outcome: str = ""
    reason: str = ""

    @property
    def kind(self) -> StepKind:
        """What the step is for."""
        return StepKind.END


@dataclass(frozen=True, slots=True)
class Rule:
    """When a script is chosen: each named property must be among the values."""

    matches: tuple[tuple[str, tuple[str, ...]], ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A nudge that comes after some time, until a step is read or answered."""

    after_seconds: int
    until: str
    text: Words
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One script, as its file says it; `parts` are filled in by linking."""

    key: str
    version: int
    title: Words
    purpose: Purpose = Purpose.CALL
    start: str
    steps: tuple[Step, ...]
    objections: tuple[str, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    rules: tuple[Rule, ...] = ()
    parts: tuple["Script", ...] = ()
    name: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)

    def step(self, key: str) -> Step | None:
        """The step of this key."""
        return next((step for step in self.steps if step.key == key), None)
