"""What can be wrong with a script: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.errors import BadInput


class ProblemKind(StrEnum):
    """The sort of mistake, for windows that word it in the reader's language."""

    NOT_YAML = "not_yaml"
    WRONG_TYPE = "wrong_type"
    UNKNOWN_FIELD = "unknown_field"
    MISSING_FIELD = "missing_field"
    MISSING_LANGUAGE = "missing_language"
    BAD_VALUE = "bad_value"
    BAD_TEMPLATE = "bad_template"
    UNKNOWN_VARIABLE = "unknown_variable"
    NOT_YET_ASKED = "not_yet_asked"
    UNKNOWN_STEP = "unknown_step"
    UNKNOWN_SCRIPT = "unknown_script"
    UNREACHABLE = "unreachable"
    DEAD_END = "dead_end"
    ENDLESS_LOOP = "endless_loop"
    NO_WAY_ON = "no_way_on"
    NEVER_CHOSEN = "never_chosen"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `step` is empty when it is about the whole script; lines count from 1."""

    step: str
    line: int
    what: str
    how_to_mend: str
    kind: ProblemKind


class BadScript(BadInput):
    """The file cannot be read as a script; the problems say why."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(f"{name}:{first.line}: {first.what} {first.how_to_mend}")
