"""Runs a script: pure, and replayable.

Each thing the agent does gives a new runner, and one more entry of its record.
"""

from collections.abc import Mapping
from dataclasses import replace

from app.callscript.answers import AnswerFault, NotAnAnswer, entered
from app.callscript.book import OBJECTION, Book
from app.callscript.place import Action, Answer, Crumb, Field, Place, Proposal
from app.callscript.record import Entry, EntryKind, record_from_json, record_to_json
from app.callscript.rendering import objections_at, offered, place_at, reminders_due
from app.callscript.steps import TYPED, Ask, Check, Script
from app.callscript.values import Facts
from app.callscript.walk import Given, Walk, Walker

__all__ = [
    "Action", "Answer", "AnswerFault", "Crumb", "Entry", "EntryKind", "Field", "NotAnAnswer", "Place",
    "Proposal", "Runner", "record_from_json", "record_to_json",
]  # fmt: skip

LONGEST_RECORD = 20_000


class Runner:
    """A script at one place. What does not fit raises NotAnAnswer and changes nothing."""

    def __init__(self, script: Script, facts: Mapping[str, object], record: tuple[Entry, ...] = ()) -> None:
        self._walker = Walker(Book(script), Facts(facts))
        self._region = _region(facts)
        self._walk = self._walker.begun()
        self.record: tuple[Entry, ...] = ()
        for entry in record[:LONGEST_RECORD]:
            self._replay(entry)
        self.record = record

    @property
    def script(self) -> Script:
        """The script that runs, in the version it began with."""
        return self._walker.book.script

    @property
    def step_key(self) -> str:
        """The key of the step the agent is at."""
        return self._walk.here.visit.key

    def place(self, language: str) -> Place:
        """Where the agent is, worded in this language."""
        return place_at(self._walker, self._walk, language)

    def reminders(self, elapsed_seconds: float, language: str) -> tuple[str, ...]:
        """The reminders due after so many seconds of the call, whose step is neither read nor answered."""
        return reminders_due(self._walker, self._walk, elapsed_seconds, language)

    def answer(self, value: object, *, at_seconds: float = 0.0) -> "Runner":
        """Give the answer of this number or key, or what was typed; tick a verification's question."""
        return self._done(EntryKind.ANSWER, self._accepted(value), at_seconds)

    def mark_read(self, *, at_seconds: float = 0.0) -> "Runner":
        """Mark this step's wording as read to the customer."""
        return self._done(EntryKind.READ, "", at_seconds)

    def back(self, *, at_seconds: float = 0.0) -> "Runner":
        """Go to the step before; the answers stay. At the first step nothing happens."""
        return self._done(EntryKind.BACK, "", at_seconds) if self._walk.cursor > 0 else self

    def forward(self, *, at_seconds: float = 0.0) -> "Runner":
        """Go on along the answers already given. At the last step nothing happens."""
        has_more = self._walk.cursor + 1 < len(self._walk.trail)
        return self._done(EntryKind.FORWARD, "", at_seconds) if has_more else self

    def jump(self, step_key: str, *, at_seconds: float = 0.0) -> "Runner":
        """Go to any step, or begin one of the place's objections, which comes back here."""
        if not self._can_jump(step_key):
            raise NotAnAnswer(AnswerFault.NO_SUCH_STEP)
        return self._done(EntryKind.JUMP, step_key, at_seconds)

    def steps(self, language: str) -> tuple[Crumb, ...]:
        """Every step one can jump to, by its title."""
        book = self._walker.book
        return tuple(
            Crumb(key, book.step(key).title.told(language)) for key in book.keys if book.step(key).title
        )

    def _done(self, kind: EntryKind, value: str, at_seconds: float) -> "Runner":
        entry = Entry(kind, self.step_key, value, round(at_seconds, 3))
        runner = object.__new__(Runner)
        runner._walker = self._walker
        runner._region = self._region
        runner._walk = self._applied(entry)
        runner.record = (*self.record, entry)
        return runner

    def _replay(self, entry: Entry) -> None:
        """Do again what was done. What no longer fits (other facts by now) is passed over, never an error."""
        if entry.step_key != self.step_key:
            cursor = _found(self._walk, entry.step_key)
            if cursor is None:
                return
            self._walk = replace(self._walk, cursor=cursor)
        if entry.kind is EntryKind.ANSWER and not self._fits(entry.value):
            return
        if entry.kind is EntryKind.JUMP and not self._can_jump(entry.value):
            return
        self._walk = self._applied(entry)

    def _fits(self, value: str) -> bool:
        try:
            return self._accepted(value) == value
        except NotAnAnswer:
            return False

    def _can_jump(self, step_key: str) -> bool:
        if step_key.startswith(OBJECTION):
            return step_key in objections_at(self._walker, self._walk)
        return self._walker.book.has(step_key)

    def _accepted(self, value: object) -> str:
        """The answer in its recorded form: the key of what is offered, or what was typed."""
        step = self._walker.book.step(self.step_key)
        if isinstance(step, Ask) and step.takes in TYPED:
            return entered(step, value, self._region)
        keys = offered(self._walker, self._walk)
        if not keys:
            raise NotAnAnswer(AnswerFault.NOTHING_TO_ANSWER)
        if isinstance(value, int) and not isinstance(value, bool):
            if 1 <= value <= len(keys):
                return keys[value - 1]
        elif str(value) in keys:
            return str(value)
        raise NotAnAnswer(AnswerFault.NOT_OFFERED)

    def _applied(self, entry: Entry) -> Walk:
        walk, walker = self._walk, self._walker
        match entry.kind:
            case EntryKind.BACK:
                return replace(walk, cursor=max(0, walk.cursor - 1))
            case EntryKind.FORWARD:
                return replace(walk, cursor=min(len(walk.trail) - 1, walk.cursor + 1))
            case EntryKind.READ:
                return replace(walk, read=walk.read | {entry.step_key})
            case EntryKind.JUMP:
                return _jumped(walker, walk, entry.value)
            case EntryKind.ANSWER:
                return _answered(walker, walk, entry.value)


def _answered(walker: Walker, walk: Walk, value: str) -> Walk:
    step = walker.book.step(walk.here.visit.key)
    if step.must_be_read and step.exit("next") is not None and not isinstance(step, Ask):
        walk = replace(walk, read=walk.read | {walk.here.visit.key})
    if isinstance(step, Check):
        return walker.answered(walk, _ticked(step, walk.given.get(walk.here.visit, Given()), value))
    if not isinstance(step, Ask):
        return walker.answered(walk, Given(exit=value))
    reason = next((choice.reason for choice in step.choices if choice.key == value), "")
    exit_key = value if step.exit(value) is not None and step.takes not in TYPED else "next"
    return walker.answered(walk, Given(exit=exit_key, text=value, reason=reason))


def _ticked(step: Check, before: Given, value: str) -> Given:
    """Tick or untick a question; enough of them pass the verification."""
    if value == "failed":
        return Given(exit="failed", text="failed", ticks=before.ticks)
    ticks = tuple(key for key in before.ticks if key != value)
    if len(ticks) == len(before.ticks):
        ticks = (*ticks, value)
    if len(ticks) >= step.needs:
        return Given(exit="passed", text="passed", ticks=ticks)
    return Given(ticks=ticks)


def _jumped(walker: Walker, walk: Walk, target: str) -> Walk:
    if target.startswith(OBJECTION):
        return walker.detoured(walk, walker.book.start_of(target.removeprefix(OBJECTION)))
    cursor = _found(walk, target)
    if cursor is not None:
        return replace(walk, cursor=cursor)
    part = target.rpartition("/")[0]
    if part and part != walk.here.visit.key.rpartition("/")[0]:
        return walker.detoured(walk, target)
    before = walk.given.get(walk.here.visit, Given())
    return walker.answered(walk, replace(before, jumped_to=target))


def _found(walk: Walk, key: str) -> int | None:
    """Where the trail holds this step; the last time, when it does more than once."""
    places = [index for index, stop in enumerate(walk.trail) if stop.visit.key == key]
    return places[-1] if places else None


def _region(facts: Mapping[str, object]) -> str:
    call = facts.get("call")
    region = call.get("region") if isinstance(call, Mapping) else None
    return str(region) if region else "SA"
