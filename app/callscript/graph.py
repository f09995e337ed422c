"""Which steps of a script lead to which, through the parts they run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.callscript.steps import RETURN, End, RunPart, Script, Step


@dataclass(frozen=True, slots=True)
class Inside:
    """What a part can do for the one that runs it."""

    can_return: bool
    can_end: bool


class Graph:
    """The ways between one script's own steps. What a run part does inside is summed up."""

    def __init__(self, script: Script, parts: Iterable[Script] | None = None) -> None:
        self.script = script
        self._parts = {part.key: part for part in (script.parts if parts is None else parts)}
        self._steps = {step.key: step for step in script.steps}
        self._insides: dict[str, Inside] = {}

    def targets(self, step: Step) -> list[str]:
        """Where the step's ways lead, each once; only what exists."""
        if isinstance(step, RunPart) and not self._comes_back(step):
            return []
        ways = dict.fromkeys(way.to for exit_ in step.exits for way in exit_.ways)
        return [to for to in ways if to == RETURN or to in self._steps]

    def reachable(self) -> set[str]:
        """The steps one can come to from the start."""
        return _closure([self.script.start], {key: self.targets(step) for key, step in self._steps.items()})

    def finishing(self) -> set[str]:
        """The steps from which the script can be finished."""
        before: dict[str, list[str]] = {}
        for key, step in self._steps.items():
            for to in self.targets(step):
                before.setdefault(to, []).append(key)
        ends = [key for key, step in self._steps.items() if self._finishes(step)]
        return _closure([RETURN, *ends], before)

    def can_return(self) -> bool:
        """Whether the script can come back to the one that runs it."""
        reachable = self.reachable()
        return any(RETURN in self.targets(self._steps[key]) for key in reachable if key in self._steps)

    def can_end(self) -> bool:
        """Whether the call can end inside the script."""
        reachable = self.reachable()
        return any(self._finishes(self._steps[key]) for key in reachable if key in self._steps)

    def runs_itself(self, step: RunPart) -> bool:
        """Whether the part of this step comes to run this script or that part again."""
        seen: set[str] = set()
        waiting = [step.runs]
        while waiting:
            key = waiting.pop()
            if key == self.script.key or (key == step.runs and seen):
                return True
            if key not in seen and key in self._parts:
                seen.add(key)
                waiting += [inner.runs for inner in self._parts[key].steps if isinstance(inner, RunPart)]
        return False

    def knows(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._parts

    def _comes_back(self, step: RunPart) -> bool:
        return step.runs not in self._parts or self._inside(step.runs).can_return

    def _finishes(self, step: Step) -> bool:
        if isinstance(step, RunPart):
            return step.runs in self._parts and self._inside(step.runs).can_end
        return isinstance(step, End)

    def _inside(self, key: str) -> Inside:
        """What the part can do. It does not see itself among its parts, so that this always ends."""
        if key not in self._insides:
            graph = Graph(self._parts[key], [part for part in self._parts.values() if part.key != key])
            self._insides[key] = Inside(graph.can_return(), graph.can_end())
        return self._insides[key]


def _closure(first: Iterable[str], following: Mapping[str, list[str]]) -> set[str]:
    found = set(first)
    waiting = list(found)
    while waiting:
        for other in following.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
