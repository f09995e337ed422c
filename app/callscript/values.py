"""What templates and conditions see: the facts of the call, and the answers given on the way here."""

from collections.abc import Callable, Mapping
from datetime import date

from app.callscript.amounts import amount_in
from app.callscript.facts import plain_facts
from app.callscript.gap import Group
from app.callscript.steps import AnswerType, Ask, Check, Step
from app.callscript.words import ENGLISH, LANGUAGES, NO, YES, Words


class Facts:
    """The facts of a call, made plain once for each language."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        self._groups = {language: plain_facts(facts, language) for language in LANGUAGES}

    def groups(self, language: str) -> dict[str, Group]:
        """The groups of values in this language."""
        return self._groups.get(language, self._groups[ENGLISH])


Given = Mapping[str, tuple[Step, str]]  # answers by their names, with the steps that asked


class Context:
    """The facts and the answers at one place of a script, gathered when a text or condition needs them."""

    def __init__(self, facts: Facts, gather: Callable[[], Given]) -> None:
        self._facts = facts
        self._gather = gather
        self._values: dict[str, dict[str, object]] = {}

    def values(self, language: str = ENGLISH) -> dict[str, object]:
        """Everything a template may name. Conditions use the English values, so that they hold in both."""
        if language not in self._values:
            given = self._gather()
            answers = {name: typed(step, text) for name, (step, text) in given.items()}
            said = {name: said_text(step, text, language) for name, (step, text) in given.items()}
            self._values[language] = {
                "answers": Group("answers", _present(answers)),
                "said": Group("said", _present(said)),
                "language": language,
                **self._facts.groups(language),
            }
        return self._values[language]


def _present(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def typed(step: Step, text: str) -> object:
    """An answer as the value it stands for; nothing when it was left empty."""
    if isinstance(step, Check):
        return text == "passed"
    if not isinstance(step, Ask) or not text:
        return None
    if step.takes is AnswerType.YES_NO:
        return text == "yes"
    try:
        if step.takes in (AnswerType.NUMBER, AnswerType.AMOUNT):
            return amount_in(text)
        return date.fromisoformat(text) if step.takes is AnswerType.DATE else text
    except ValueError:
        return None


def said_text(step: Step, text: str, language: str) -> object:
    """An answer as it reads on the screen: the text of the choice, and anything else as its value."""
    if isinstance(step, Ask) and step.takes is AnswerType.YES_NO:
        return _yes_or_no(text).told(language)
    if isinstance(step, Ask):
        choice = next((choice for choice in step.choices if choice.key == text), None)
        return typed(step, text) if choice is None else choice.text.told(language)
    return typed(step, text)


def _yes_or_no(text: str) -> Words:
    return YES if text == "yes" else NO
