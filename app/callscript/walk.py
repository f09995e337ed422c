"""The trail an agent has walked. A changed answer changes only what depends on it.

The trail is always what the answers say, from the first step to the first one without an answer; the cursor
is where the agent stands on it. Answers belong to visits; those no longer on the trail are kept, and count
again when it returns to them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from app.callscript.book import Arrival, Book, Frame
from app.callscript.steps import Ask, Check, Step
from app.callscript.values import Context, Facts


@dataclass(frozen=True, slots=True)
class Visit:
    """A step, and the how-manieth time the trail comes to it."""

    key: str
    turn: int


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered at a visit."""

    exit: str = ""  # the exit taken; empty while a verification is under way
    text: str = ""
    ticks: tuple[str, ...] = ()
    reason: str = ""
    jumped_to: str = ""  # the agent left for this step instead


@dataclass(frozen=True, slots=True)
class Stop:
    """One place on the trail. An interrupted one is followed by an objection, and comes again after it."""

    visit: Visit
    frames: tuple[Frame, ...] = ()
    detours_done: int = 0
    is_interrupted: bool = False

    @property
    def detours(self) -> tuple[Frame, ...]:
        """The objections being handled here."""
        return tuple(frame for frame in self.frames if frame.turn)


@dataclass(frozen=True, slots=True)
class Walk:
    """Everything that was done, and the trail that follows from it."""

    given: Mapping[Visit, Given] = field(default_factory=dict)
    detours: Mapping[Visit, tuple[str, ...]] = field(default_factory=dict)
    read: frozenset[str] = frozenset()
    trail: tuple[Stop, ...] = ()
    cursor: int = 0

    @property
    def here(self) -> Stop:
        """The stop the agent is at."""
        return self.trail[self.cursor]


class Walker:
    """Walks a book with the facts of a call. Holds nothing that changes."""

    def __init__(self, book: Book, facts: Facts) -> None:
        self.book = book
        self.facts = facts

    def begun(self) -> Walk:
        """The walk at the first step."""
        walk = Walk()
        key = self.book.script.start
        return self._extended(walk, [], self.book.arrival(key, (), self.context(walk, ())))

    def answered(self, walk: Walk, given: Given) -> Walk:
        """Answer here; the trail follows anew from here. An unfinished verification keeps the agent here."""
        index = _last_of(walk.trail, walk.cursor)
        stop = walk.trail[index]
        detours = dict(walk.detours)
        if stop.is_interrupted:  # answered instead of going through with the objection
            detours[stop.visit] = detours[stop.visit][: stop.detours_done]
            stop = replace(stop, is_interrupted=False)
        walk = replace(walk, given={**walk.given, stop.visit: given}, detours=detours)
        trail = [*walk.trail[:index], stop]
        grown = self._followed(walk, trail)
        has_moved = bool(given.exit or given.jumped_to) and len(grown.trail) > index + 1
        return replace(grown, cursor=index + 1 if has_moved else index)

    def detoured(self, walk: Walk, target: str) -> Walk:
        """Begin an objection here, to come back afterwards."""
        index = walk.cursor
        stop = walk.trail[index]
        begun = walk.detours.get(stop.visit, ())[: stop.detours_done]
        walk = replace(walk, detours={**walk.detours, stop.visit: (*begun, target)})
        trail = [*walk.trail[:index], replace(stop, is_interrupted=True)]
        grown = self._followed(walk, trail)
        return replace(grown, cursor=min(index + 1, len(grown.trail) - 1))

    def context(self, walk: Walk, trail: Sequence[Stop]) -> Context:
        """What is known after these stops."""
        return Context(self.facts, partial(self._answers, walk, tuple(trail)))

    def _answers(self, walk: Walk, trail: tuple[Stop, ...]) -> dict[str, tuple[Step, str]]:
        found: dict[str, tuple[Step, str]] = {}
        for stop in trail:
            step = self.book.step(stop.visit.key)
            given = walk.given.get(stop.visit)
            if given is not None and given.exit and not stop.is_interrupted and isinstance(step, Ask | Check):
                found[step.saves] = (step, given.text)
        return found

    def next_arrival(self, walk: Walk, trail: tuple[Stop, ...], exit_key: str) -> Arrival:
        """Where this exit of the trail's last stop would lead."""
        stop = trail[-1]
        context = self.context(walk, trail)
        to = self.book.way(stop.visit.key, exit_key, context)
        return self.book.arrival(to, stop.frames, context)

    def _extended(self, walk: Walk, trail: list[Stop], arrival: Arrival) -> Walk:
        trail.append(self._stop(walk, trail, arrival))
        return self._followed(walk, trail)

    def _followed(self, walk: Walk, trail: list[Stop]) -> Walk:
        """Follow the answers that are there, to the first visit without one."""
        while (arrival := self._onward(walk, trail)) is not None:
            trail.append(self._stop(walk, trail, arrival))
        return replace(walk, trail=tuple(trail))

    def _onward(self, walk: Walk, trail: list[Stop]) -> Arrival | None:
        stop = trail[-1]
        if stop.is_interrupted:
            target = walk.detours[stop.visit][stop.detours_done]
            frames = (*stop.frames, Frame(stop.visit.key, stop.visit.turn))
            return self.book.arrival(target, frames, self.context(walk, trail))
        given = walk.given.get(stop.visit)
        if given is None:
            return None
        if given.jumped_to:
            return self._jump(walk, trail, given.jumped_to)
        if not given.exit or self.book.step(stop.visit.key).exit(given.exit) is None:
            return None
        return self.next_arrival(walk, tuple(trail), given.exit)

    def _jump(self, walk: Walk, trail: list[Stop], target: str) -> Arrival:
        """A jump within the part that runs stays in it; a jump to the script itself leaves all parts."""
        stop = trail[-1]
        here, there = stop.visit.key.rpartition("/")[0], target.rpartition("/")[0]
        frames = stop.frames if here == there else ()
        return self.book.arrival(target, frames, self.context(walk, trail))

    def _stop(self, walk: Walk, trail: list[Stop], arrival: Arrival) -> Stop:
        if arrival.resumed_turn:
            visit = Visit(arrival.key, arrival.resumed_turn)
            done = sum(1 for stop in trail if stop.visit == visit)
        else:
            turns = {stop.visit.turn for stop in trail if stop.visit.key == arrival.key}
            visit, done = Visit(arrival.key, len(turns) + 1), 0
        is_interrupted = len(walk.detours.get(visit, ())) > done
        return Stop(visit, arrival.frames, done, is_interrupted)


def _last_of(trail: tuple[Stop, ...], index: int) -> int:
    """The last stop of the same visit: where an interrupted step is taken up again, if it already is."""
    visit = trail[index].visit
    return max(place for place, stop in enumerate(trail) if stop.visit == visit and place >= index)
