"""Finds answers that are used before any way could have asked for them: the agent would always see a gap."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import nodes

from app.callscript.expression_check import path_of
from app.callscript.graph import Graph
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import Ask, Check, RunPart, Script, Step
from app.callscript.templates import BadTemplate, is_template, parsed, parsed_condition
from app.callscript.text_check import conditions_of, texts_of

_ROOTS = ("answers.", "said.")


@dataclass(frozen=True, slots=True)
class _Answers:
    """Sets of answers as the bits of a number: sets of a thousand names would be too slow."""

    bits: Mapping[str, int]

    def packed(self, names: Iterable[str]) -> int:
        """The set of these names; those that are none of the script's own are left out."""
        found = 0
        for name in names:
            found |= self.bits.get(name, 0)
        return found

    def missing(self, names: Iterable[str], known: int) -> list[str]:
        """The script's own names that are not in a set."""
        return [name for name in names if name in self.bits and not self.bits[name] & known]


def order_problems(script: Script, graph: Graph) -> Iterator[Problem]:
    """The answers used too early. What an objection asks may be known anywhere."""
    own = sorted(frozenset[str]().union(*(_saves(script, step) for step in script.steps)))
    answers = _Answers({name: 1 << number for number, name in enumerate(own)})
    anywhere = answers.packed(name for key in script.objections for name in _saved_in(script, key))
    known = _known_before(script, graph, answers)
    for step in script.steps:
        before = known[step.key] | anywhere
        uses = [(words.line, _names_in(text)) for words in texts_of(step) for text in (words.ar, words.en)]
        yield from _too_early(step, uses, before, answers)
        decisions = [(line, _names_in_condition(when)) for line, when in conditions_of(step)]
        yield from _too_early(step, decisions, before | answers.packed(_saves(script, step)), answers)


def _too_early(
    step: Step, uses: Iterable[tuple[int, frozenset[str]]], known: int, answers: _Answers
) -> Iterator[Problem]:
    found = {(line, name) for line, names in uses for name in answers.missing(names, known)}
    for line, name in sorted(found):
        what = f"answers.{name} is never known here: it is asked only later."
        yield Problem(
            step.key, line, what, "Ask it before, or use another variable.", ProblemKind.NOT_YET_ASKED
        )


def _known_before(script: Script, graph: Graph, answers: _Answers) -> dict[str, int]:
    """For each step: the answers that some way from the start has given. Grows until nothing changes."""
    steps = {step.key: step for step in script.steps}
    targets = {key: [to for to in graph.targets(step) if to in steps] for key, step in steps.items()}
    gives = {key: answers.packed(_saves(script, step)) for key, step in steps.items()}
    known = dict.fromkeys(steps, 0)
    order = _onward(script.start, targets)
    has_grown = True
    while has_grown:  # two rounds do, but where ways lead back into each other
        has_grown = False
        for key in order:
            after = known[key] | gives[key]
            for to in targets[key]:
                if after & ~known[to]:
                    known[to] |= after
                    has_grown = True
    return known


def _onward(start: str, targets: Mapping[str, list[str]]) -> list[str]:
    """The steps one can come to, each after those before it where the ways allow that."""
    finished: dict[str, None] = {}
    begun: set[str] = set()
    waiting = [start] if start in targets else []
    while waiting:
        key = waiting[-1]
        fresh = [to for to in targets[key] if to not in begun] if key not in begun else []
        begun.add(key)
        if fresh:
            waiting += fresh
            continue
        waiting.pop()
        finished.setdefault(key)
    return list(reversed(finished))


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


@lru_cache(maxsize=4096)
def _names_in(text: str) -> frozenset[str]:
    if not is_template(text):
        return frozenset()
    try:
        return _answers_in(parsed(text))
    except BadTemplate:  # told of elsewhere
        return frozenset()


@lru_cache(maxsize=4096)
def _names_in_condition(text: str) -> frozenset[str]:
    try:
        return _answers_in(parsed_condition(text))
    except BadTemplate:
        return frozenset()


def _answers_in(tree: nodes.Template) -> frozenset[str]:
    paths = {path_of(node) for node in tree.find_all((nodes.Getattr, nodes.Getitem))}
    return frozenset(path.partition(".")[2] for path in paths if path.startswith(_ROOTS))
