"""Checks what a script says of an article to be sent: which one, and by which way."""

from collections.abc import Iterator

from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import ActionKind, Do, Script
from app.callscript.templates import is_template

WAYS = ("email", "sms")


def article_problems(script: Script) -> Iterator[Problem]:
    """What keeps an article of this script from being sent."""
    for step in script.steps:
        if isinstance(step, Do) and step.action is ActionKind.SEND_ARTICLE:
            yield from _problems(step)


def _problems(step: Do) -> Iterator[Problem]:
    named = {parameter.name: parameter for parameter in step.parameters}
    article, channel = named.get("article"), named.get("channel")
    if article is None or not article.text.en.strip():
        what = "The step sends an article and does not say which."
        yield Problem(step.key, step.line, what, "Add article: … below with.", ProblemKind.MISSING_FIELD)
    if channel is None:
        return
    for text in dict.fromkeys((channel.text.en, channel.text.ar)):
        if not is_template(text) and text not in WAYS:
            what = f"An article cannot be sent by “{text}”."
            yield Problem(
                step.key, channel.line, what, f"Use one of {', '.join(WAYS)}.", ProblemKind.BAD_VALUE
            )
