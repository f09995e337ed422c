"""What a script says of a case it opens, where it says so in plain words."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import ActionKind, Do, Script
from app.cases.kinds import CaseKind, Impact, Priority, Urgency

CHOICES: Mapping[str, type[StrEnum]] = {
    "kind": CaseKind,
    "impact": Impact,
    "urgency": Urgency,
    "priority": Priority,
}
_TEMPLATE = ("{{", "{%")


def case_problems(script: Script) -> Iterator[Problem]:
    """Find words that no case can have; what is filled in during the call cannot be known."""
    for step in script.steps:
        if not isinstance(step, Do) or step.action is not ActionKind.CREATE_CASE:
            continue
        for parameter in step.parameters:
            known = CHOICES.get(parameter.name)
            word = parameter.text.en.strip()
            if known is None or not word or any(sign in word for sign in _TEMPLATE):
                continue
            if word not in list(known):
                what = f"“{word}” is no {parameter.name} of a case."
                how = f"Write one of {', '.join(known)}."
                yield Problem(step.key, parameter.line or step.line, what, how, ProblemKind.BAD_VALUE)
