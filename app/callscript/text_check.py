"""Checks what a script says: both languages, and the variables in its texts and conditions."""

from collections.abc import Iterator
from functools import lru_cache

from jinja2 import nodes

from app.callscript.expression_check import Known, faults, variables_of
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import AnswerType, Ask, Check, Choice, Do, Note, Script, Step
from app.callscript.templates import BadTemplate, is_template, parsed, parsed_condition
from app.callscript.variables import VariableType
from app.callscript.words import Words

_HOLDS = {
    AnswerType.YES_NO: VariableType.TRUTH,
    AnswerType.NUMBER: VariableType.NUMBER,
    AnswerType.AMOUNT: VariableType.AMOUNT,
    AnswerType.DATE: VariableType.DATE,
    AnswerType.PHONE: VariableType.PHONE,
}


def text_problems(script: Script) -> Iterator[Problem]:
    """What is wrong with the texts and conditions of one script."""
    known = variables_of(answers_of(script))
    for step_key, words in _texts(script):
        yield from _missing_languages(step_key, words)
        for text in dict.fromkeys((words.ar, words.en)):
            yield from _template_problems(step_key, words.line, text, known)
    for step_key, line, condition in _conditions(script):
        yield from _condition_problems(step_key, line, condition, known)
    yield from _clashing_answers(script)


def answers_of(script: Script) -> dict[str, Known]:
    """The answers a script and its parts keep, by name."""
    found: dict[str, Known] = {}
    for each in (script, *script.parts):
        for step in each.steps:
            if isinstance(step, Ask | Check):
                found.setdefault(step.saves, _known(step))
    return found


def _known(step: Ask | Check) -> Known:
    if isinstance(step, Check):
        return Known(VariableType.TRUTH)
    values = frozenset(choice.key for choice in step.choices)
    return Known(_HOLDS.get(step.takes, VariableType.TEXT), values)


def _texts(script: Script) -> Iterator[tuple[str, Words]]:
    yield "", script.title
    for reminder in script.reminders:
        yield "", reminder.text
    for step in script.steps:
        for words in texts_of(step):
            yield step.key, words


def texts_of(step: Step) -> tuple[Words, ...]:
    """All that a step says or shows."""
    return (step.title, step.say, step.tip, *_own_texts(step))


def _own_texts(step: Step) -> Iterator[Words]:
    if isinstance(step, Note):
        yield step.note
    if isinstance(step, Do):
        yield from (parameter.text for parameter in step.parameters)
    for choice in _choices(step):
        yield choice.text
        yield choice.hint


def _choices(step: Step) -> tuple[Choice, ...]:
    if isinstance(step, Ask):
        return step.choices
    return step.questions if isinstance(step, Check) else ()


def _conditions(script: Script) -> Iterator[tuple[str, int, str]]:
    for step in script.steps:
        for line, when in conditions_of(step):
            yield step.key, line, when


def conditions_of(step: Step) -> list[tuple[int, str]]:
    """The conditions of a step's ways and answers with their lines, each once."""
    ways = [(way.line, way.when) for exit_ in step.exits for way in exit_.ways if way.when]
    return list(
        dict.fromkeys([*ways, *((choice.line, choice.when) for choice in _choices(step) if choice.when)])
    )


def _missing_languages(step_key: str, words: Words) -> Iterator[Problem]:
    if words.line and not (words.ar and words.en):
        name, code = ("Arabic", "ar") if not words.ar else ("English", "en")
        shown = f"“{(words.ar or words.en)[:40]}”" if words else "This text"
        what = f"{shown} has no {name}."
        yield Problem(step_key, words.line, what, f"Add {code}: …", ProblemKind.MISSING_LANGUAGE)


@lru_cache(maxsize=512)
def _tree(text: str) -> nodes.Template:
    """An editor checks the same texts at every key; thousands of trees would fill the memory."""
    return parsed(text)


@lru_cache(maxsize=512)
def _condition_tree(when: str) -> nodes.Template:
    return parsed_condition(when)


def _template_problems(step_key: str, line: int, text: str, known: dict[str, Known]) -> Iterator[Problem]:
    if not is_template(text):
        return
    try:
        tree = _tree(text)
    except BadTemplate as error:
        how = "Use {{ variable }} and {% if … %} … {% endif %} only."
        yield Problem(step_key, line, str(error), how, ProblemKind.BAD_TEMPLATE)
        return
    for fault in dict.fromkeys(faults(tree, known)):
        yield Problem(step_key, line, fault.what, fault.how_to_mend, fault.kind)


def _condition_problems(step_key: str, line: int, when: str, known: dict[str, Known]) -> Iterator[Problem]:
    try:
        tree = _condition_tree(when)
    except BadTemplate as error:
        how = 'Write a condition such as answers.amount > 100 or customer.city == "Riyadh".'
        yield Problem(step_key, line, str(error), how, ProblemKind.BAD_TEMPLATE)
        return
    for fault in dict.fromkeys(faults(tree, known)):
        yield Problem(step_key, line, fault.what, fault.how_to_mend, fault.kind)


def _clashing_answers(script: Script) -> Iterator[Problem]:
    """Two questions may keep their answer under one name only when it holds the same."""
    first = answers_of(script)
    for step in script.steps:
        if isinstance(step, Ask | Check) and _known(step).holds is not first[step.saves].holds:
            what = f"answers.{step.saves} is kept here and elsewhere with another type."
            yield Problem(
                step.key, step.line, what, "Give one another name: saves: …", ProblemKind.WRONG_TYPE
            )
