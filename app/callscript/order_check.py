"""Finds answers that are used before any way could have asked for them: the agent would always see a gap."""

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from app.callscript.expression_check import path_of
from app.callscript.graph import Graph
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import Ask, Check, RunPart, Script, Step
from app.callscript.templates import BadTemplate, parsed, parsed_condition
from app.callscript.text_check import conditions_of, texts_of

_ROOTS = ("answers.", "said.")


def order_problems(script: Script, graph: Graph) -> Iterator[Problem]:
    """The answers used too early. What an objection asks may be known anywhere."""
    anywhere = frozenset[str]().union(*(_saved_in(script, key) for key in script.objections))
    known = _known_before(script, graph)
    own = frozenset[str]().union(*(_saves(script, step) for step in script.steps))
    for step in script.steps:
        before = known[step.key] | anywhere
        uses = [(words.line, _names_in(text)) for words in texts_of(step) for text in (words.ar, words.en)]
        yield from _too_early(step, uses, before, own)
        decisions = [(line, _names_in_condition(when)) for line, when in conditions_of(step)]
        yield from _too_early(step, decisions, before | _saves(script, step), own)


def _too_early(
    step: Step, uses: Iterable[tuple[int, set[str]]], known: frozenset[str], own: frozenset[str]
) -> Iterator[Problem]:
    found = {(line, name) for line, names in uses for name in names if name in own and name not in known}
    for line, name in sorted(found):
        what = f"answers.{name} is never known here: it is asked only later."
        yield Problem(
            step.key, line, what, "Ask it before, or use another variable.", ProblemKind.NOT_YET_ASKED
        )


def _known_before(script: Script, graph: Graph) -> dict[str, frozenset[str]]:
    """For each step: the answers that some way from the start has given. Grows until nothing changes."""
    steps = {step.key: step for step in script.steps}
    known = dict.fromkeys(steps, frozenset[str]())
    waiting = [script.start] if script.start in steps else []
    seen: set[str] = set(waiting)
    while waiting:
        step = steps[waiting.pop()]
        after = known[step.key] | _saves(script, step)
        for to in graph.targets(step):
            if to in steps and (to not in seen or not after <= known[to]):
                known[to] |= after
                seen.add(to)
                waiting.append(to)
    return known


def _saves(script: Script, step: Step) -> frozenset[str]:
    if isinstance(step, Ask | Check):
        return frozenset((step.saves,))
    return _saved_in(script, step.runs) if isinstance(step, RunPart) else frozenset()


def _saved_in(script: Script, key: str) -> frozenset[str]:
    """All answers a part may keep, with those of the parts it runs."""
    parts = {part.key: part for part in script.parts}
    found: set[str] = set()
    waiting, seen = [key], set[str]()
    while waiting:
        part = parts.get(waiting.pop())
        if part is not None and part.key not in seen:
            seen.add(part.key)
            found |= {step.saves for step in part.steps if isinstance(step, Ask | Check)}
            waiting += [step.runs for step in part.steps if isinstance(step, RunPart)]
    return frozenset(found)


def _names_in(text: str) -> set[str]:
    try:
        return _answers_in(parsed(text))
    except BadTemplate:  # told of elsewhere
        return set()


def _names_in_condition(text: str) -> set[str]:
    try:
        return _answers_in(parsed_condition(text))
    except BadTemplate:
        return set()


def _answers_in(tree: nodes.Template) -> set[str]:
    paths = {path_of(node) for node in tree.find_all((nodes.Getattr, nodes.Getitem))}
    return {path.partition(".")[2] for path in paths if path.startswith(_ROOTS)}
