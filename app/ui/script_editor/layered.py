"""Where the steps of a script stand in its graph: in layers, each way leading down where it can."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.callscript.graph import Graph
from app.callscript.steps import Script

SWEEPS = 5  # times the order within layers is mended; more changes little


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the graph: the layer from the top, and the place in it, centred around 0."""

    layer: int
    place: float


def placed(script: Script) -> dict[str, Cell]:
    """The place of each step; what nothing leads to stands in layers of its own below."""
    graph = Graph(script)
    keys = dict.fromkeys(step.key for step in script.steps)
    ways = {step.key: [to for to in graph.targets(step) if to in keys] for step in script.steps}
    order, seen = _onward([script.start, *keys], ways)
    layers = _layers(order, ways)
    rows: list[list[str]] = [[] for _ in range(max(layers.values(), default=0) + 1)]
    for key in seen:
        rows[layers[key]].append(key)
    _order(rows, ways)
    return {
        key: Cell(number, place - (len(row) - 1) / 2)
        for number, row in enumerate(rows)
        for place, key in enumerate(row)
    }


def _onward(starts: Sequence[str], ways: Mapping[str, Sequence[str]]) -> tuple[list[str], list[str]]:
    """All steps, each after those before it where the ways allow that; and in the order they are come to.

    What cannot be reached comes last.
    """
    found: list[str] = []
    begun: dict[str, None] = {}
    for start in starts:
        finished: dict[str, None] = {}
        waiting = [start] if start in ways and start not in begun else []
        while waiting:
            key = waiting[-1]
            fresh = [] if key in begun else [to for to in reversed(ways[key]) if to not in begun]
            begun.setdefault(key)
            if fresh:
                waiting += fresh
                continue
            waiting.pop()
            finished.setdefault(key)
        found += reversed(finished)
    return found, list(begun)


def _layers(order: Sequence[str], ways: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Each step one layer below the lowest of those that lead to it; ways back count for nothing."""
    number = {key: place for place, key in enumerate(order)}
    layers = dict.fromkeys(order, 0)
    for key in order:
        for to in ways[key]:
            if number[to] > number[key]:
                layers[to] = max(layers[to], layers[key] + 1)
    return layers


def _order(rows: list[list[str]], ways: Mapping[str, Sequence[str]]) -> None:
    """Put each step near the middle of those it hangs together with."""
    before: dict[str, list[tuple[str, float]]] = {}
    after = {key: [(to, 0.0) for to in targets] for key, targets in ways.items()}
    for key, targets in ways.items():
        for number, to in enumerate(targets, start=1):  # a way begins at its own port
            before.setdefault(to, []).append((key, number / (len(targets) + 1) - 0.5))
    place = {key: index - len(row) / 2 for row in rows for index, key in enumerate(row)}
    for sweep in range(SWEEPS):
        neighbours = before if sweep % 2 == 0 else after
        for row in rows if sweep % 2 == 0 else reversed(rows):
            middle = {key: _middle(key, neighbours.get(key, ()), place) for key in row}
            row.sort(key=middle.__getitem__)
            place |= {key: index - len(row) / 2 for index, key in enumerate(row)}


def _middle(key: str, others: Sequence[tuple[str, float]], place: Mapping[str, float]) -> float:
    return sum(place[other] + port for other, port in others) / len(others) if others else place[key]
