"""A script with its parts, laid out for running: every step under one key, every way resolved."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.callscript.steps import RETURN, End, RunPart, Script, Step, Way
from app.callscript.templates import holds
from app.callscript.values import Context
from app.callscript.words import THE_END

OBJECTION = "objection:"  # before a part's key: begin this objection
NOWHERE = ""  # the key of the end that stands where a way leads nowhere
DEEPEST = 20  # parts inside parts
MOST_HOPS = 100  # steps passed without showing one


@dataclass(frozen=True, slots=True)
class Frame:
    """A part that is running: where it goes on when it returns."""

    key: str  # of the step that runs it, or of the step that was interrupted
    turn: int = 0  # which visit was interrupted; 0 when the part was run by a step


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a way has led: a step, or back to a visit that an objection had interrupted."""

    key: str
    frames: tuple[Frame, ...]
    resumed_turn: int = 0


class Book:
    """The steps of a script and its parts. A part's steps are known as part/step."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self._nowhere = End(key=NOWHERE, title=THE_END)
        self._starts = {part.key: f"{part.key}/{part.start}" for part in script.parts}
        self._steps = {step.key: step for step in script.steps}
        for part in script.parts:
            self._steps.update({f"{part.key}/{step.key}": step for step in part.steps})
        self.objections = tuple(
            (part.key, part.title) for key in script.objections for part in script.parts if part.key == key
        )
        self.remaining = _remaining(self)

    def step(self, key: str) -> Step:
        """The step of this key; an end where there is none."""
        return self._steps.get(key, self._nowhere)

    def has(self, key: str) -> bool:
        """Whether there is such a step."""
        return key in self._steps

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys: the script's own first, then its parts'."""
        return tuple(self._steps)

    def start_of(self, part: str) -> str:
        """The first step of a part; nowhere when there is no such part."""
        return self._starts.get(part, NOWHERE)

    def resolved(self, from_key: str, to: str) -> str:
        """The key a way of this step means."""
        prefix, slash, _ = from_key.rpartition("/")
        return to if to == RETURN or not slash else f"{prefix}/{to}"

    def way(self, from_key: str, exit_key: str, context: Context) -> str:
        """Where this exit leads: the first way that holds, and the last one when none does."""
        exit_ = self.step(from_key).exit(exit_key)
        if exit_ is None or not exit_.ways:
            return NOWHERE
        chosen = next(
            (way for way in exit_.ways if not way.when or holds(way.when, context.values())), exit_.ways[-1]
        )
        return self.resolved(from_key, chosen.to)

    def arrival(self, to: str, frames: tuple[Frame, ...], context: Context) -> Arrival:
        """Follow a way through parts that begin and end, to the next step that is shown."""
        for _ in range(MOST_HOPS):
            if to == RETURN:
                if not frames:
                    return Arrival(NOWHERE, ())
                frame, frames = frames[-1], frames[:-1]
                if frame.turn:
                    return Arrival(frame.key, frames, frame.turn)
                to = self.way(frame.key, "next", context)
                continue
            step = self.step(to)
            if not isinstance(step, RunPart):
                return Arrival(to if self.has(to) else NOWHERE, frames)
            start = self.start_of(step.runs)
            if start == NOWHERE or len(frames) >= DEEPEST:  # the call goes on without the part
                to = self.way(to, "next", context)
                continue
            to, frames = start, (*frames, Frame(to))
        return Arrival(NOWHERE, frames)


def _hoped_for(step: Step) -> Iterator[Way]:
    """The ways of a step, but for those of a failure."""
    for exit_ in step.exits:
        if exit_.key != "failed":
            yield from exit_.ways


def _remaining(book: Book) -> dict[str, int]:
    """For each step: the most steps still to come, itself included, if nothing fails. Loops count once."""
    found: dict[str, int] = {}
    begun: set[str] = set()
    for first in book.keys:
        waiting = [first]
        while waiting:  # no recursion: a script may be a thousand steps long
            key = waiting[-1]
            following = _following(book, key)
            if key not in begun:
                begun.add(key)
                waiting += [other for other in reversed(following) if other not in begun]
                continue
            waiting.pop()
            if key not in found:
                found[key] = _longest(book, key, following, found)
    return found


def _following(book: Book, key: str) -> list[str]:
    step = book.step(key)
    following = [book.resolved(key, way.to) for way in _hoped_for(step)]
    if isinstance(step, RunPart):
        following.append(book.start_of(step.runs))
    return [other for other in following if book.has(other)]


def _longest(book: Book, key: str, following: list[str], found: dict[str, int]) -> int:
    step = book.step(key)
    if isinstance(step, RunPart):
        part = found.get(book.start_of(step.runs), 0)
        after = [found.get(book.resolved(key, way.to), 0) for way in _hoped_for(step)]
        return part + max(after, default=0)
    return 1 + max((found.get(other, 0) for other in following), default=0)
