"""Words a place of a walk in one language."""

from app.callscript.book import OBJECTION
from app.callscript.formats import END_ISOLATE, FIRST_STRONG, ISOLATE
from app.callscript.place import Action, Answer, Crumb, Field, Place, Proposal
from app.callscript.steps import TYPED, AnswerType, Ask, Check, Choice, Do, End, Note, Say, Step
from app.callscript.templates import filled, holds
from app.callscript.values import Context
from app.callscript.walk import Given, Stop, Walk, Walker
from app.callscript.words import (
    ADD_TO_NOTES,
    CONTINUE,
    COULD_NOT,
    DONE,
    NO,
    NOT_VERIFIED,
    READ_OUT,
    YES,
    Words,
)

_NO_ISOLATES = dict.fromkeys(map(ord, (ISOLATE, FIRST_STRONG, END_ISOLATE)))


def place_at(walker: Walker, walk: Walk, language: str) -> Place:
    """Where the agent is, with every text filled in."""
    return _Wording(walker, walk, language).place()


def offered(walker: Walker, walk: Walk) -> tuple[str, ...]:
    """The keys of the answers on offer here, in the order of their numbers."""
    stop = walk.here
    step = walker.book.step(stop.visit.key)
    return tuple(choice.key for choice in _choices(step, walker.context(walk, walk.trail[: walk.cursor])))


def objections_at(walker: Walker, walk: Walk) -> tuple[str, ...]:
    """The objections that can begin here: all but those being handled."""
    running = {stop.partition("/")[0] for stop in _keys_in_hand(walk.here)}
    return tuple(OBJECTION + key for key, _ in walker.book.objections if key not in running)


def reminders_due(walker: Walker, walk: Walk, elapsed_seconds: float, language: str) -> tuple[str, ...]:
    """The reminders whose time has come and whose step has not."""
    met = walk.read | {visit.key for visit, given in walk.given.items() if given.exit}
    values = walker.context(walk, walk.trail[: walk.cursor]).values(language)
    return tuple(
        filled(reminder.text.told(language), values)
        for reminder in walker.book.script.reminders
        if elapsed_seconds >= reminder.after_seconds and reminder.until not in met
    )


def _keys_in_hand(stop: Stop) -> tuple[str, ...]:
    return (stop.visit.key, *(frame.key for frame in stop.frames))


def _choices(step: Step, context: Context) -> tuple[Choice, ...]:
    """The answers of a step; those whose condition does not hold are left out, unless none would be left."""
    if isinstance(step, Ask) and step.takes in TYPED:
        return ()
    if isinstance(step, Ask) and step.takes is AnswerType.YES_NO:
        return (Choice("yes", YES), Choice("no", NO))
    if isinstance(step, Ask):
        held = tuple(
            choice for choice in step.choices if not choice.when or holds(choice.when, context.values())
        )
        return held or step.choices
    if isinstance(step, Check):
        return (*step.questions, Choice("failed", NOT_VERIFIED))
    if isinstance(step, Do):
        return (Choice("done", DONE), Choice("failed", COULD_NOT))
    if isinstance(step, Say):
        return (Choice("next", READ_OUT if step.must_be_read else CONTINUE),)
    return (Choice("next", ADD_TO_NOTES),) if isinstance(step, Note) else ()


class _Wording:
    """The texts of one place."""

    def __init__(self, walker: Walker, walk: Walk, language: str) -> None:
        self._walker = walker
        self._walk = walk
        self._language = language
        self._stop = walk.here
        self._step = walker.book.step(walk.here.visit.key)
        self._given = walk.given.get(walk.here.visit, Given())
        self._context = walker.context(walk, walk.trail[: walk.cursor])

    def place(self) -> Place:
        """The whole place."""
        step, walk = self._step, self._walk
        position = len({stop.visit for stop in self._main_stops()})
        return Place(
            step_key=step.key if not self._stop.visit.key else self._stop.visit.key,
            title=self._told(step.title),
            say=self._told(step.say),
            tip=self._told(step.tip),
            kind=step.kind,
            answers=self._answers(),
            path=self._path(),
            position=position,
            length=position + self._remaining() - 1,
            objections=self._objections(),
            proposal=self._proposal(),
            can_go_back=walk.cursor > 0,
            can_go_forward=walk.cursor + 1 < len(walk.trail),
            reason_so_far=self._reason(),
            field=self._field(),
            action=self._action(),
            note=self._stored(step.note) if isinstance(step, Note) else "",
            needs=step.needs if isinstance(step, Check) else 0,
            must_be_read=step.must_be_read,
            is_read=self._stop.visit.key in walk.read,
            unread=self._unread(),
            inside=self._inside(),
        )

    def _told(self, words: Words) -> str:
        text = words.told(self._language)
        return filled(text, self._context.values(self._language)) if text else ""

    def _stored(self, words: Words) -> str:
        """A text that is kept or handed on: without marks of direction."""
        return self._told(words).translate(_NO_ISOLATES)

    def _title(self, key: str) -> str:
        return self._told(self._walker.book.step(key).title)

    def _answers(self) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                number=number,
                text=self._told(choice.text),
                leads_to=self._leads_to(choice.key),
                value=choice.key,
                hint=self._told(choice.hint),
                is_chosen=choice.key in (self._given.text, self._given.exit, *self._given.ticks),
            )
            for number, choice in enumerate(_choices(self._step, self._context), start=1)
        )

    def _leads_to(self, key: str) -> str:
        """The title of the step this answer leads to, as things stand."""
        step = self._step
        given = Given(exit=key, text=key)
        if isinstance(step, Check) and key != "failed":
            given = Given(exit="passed", text="passed")
        elif step.exit(key) is None:
            given = Given(exit="next", text=key)
        walk, trail = self._walk, self._walk.trail[: self._walk.cursor + 1]
        stop = Stop(self._stop.visit, self._stop.frames, self._stop.detours_done)
        supposed = Walk({**walk.given, stop.visit: given}, walk.detours)
        arrival = self._walker.next_arrival(supposed, (*trail[:-1], stop), given.exit)
        return self._title(arrival.key)

    def _path(self) -> tuple[Crumb, ...]:
        """The steps before this one, without the objections that are over."""
        running = self._stop.detours
        crumbs = {
            stop.visit: Crumb(stop.visit.key, self._title(stop.visit.key))
            for stop in self._walk.trail[: self._walk.cursor]
            if stop.detours == running[: len(stop.detours)] and stop.visit != self._stop.visit
        }
        return tuple(crumbs.values())

    def _main_stops(self) -> list[Stop]:
        """The stops up to here that belong to no objection: an objection does not move the progress."""
        return [stop for stop in self._walk.trail[: self._walk.cursor + 1] if not stop.detours]

    def _remaining(self) -> int:
        book = self._walker.book
        stop = self._main_stops()[-1]
        count = max(1, book.remaining.get(stop.visit.key, 1))
        for frame in stop.frames:
            count += max(0, book.remaining.get(frame.key, 0) - _part_length(self._walker, frame.key))
        return count

    def _objections(self) -> tuple[Crumb, ...]:
        titles = {OBJECTION + key: title for key, title in self._walker.book.objections}
        return tuple(Crumb(key, self._told(titles[key])) for key in objections_at(self._walker, self._walk))

    def _reason(self) -> str:
        given = (self._walk.given.get(stop.visit, Given()) for stop in self._walk.trail[: self._walk.cursor])
        return next((one.reason for one in reversed(list(given)) if one.reason), "")

    def _proposal(self) -> Proposal | None:
        step = self._step
        return Proposal(step.reason or self._reason(), step.outcome) if isinstance(step, End) else None

    def _field(self) -> Field | None:
        step = self._step
        if not isinstance(step, Ask) or step.takes not in TYPED:
            return None
        return Field(step.takes, self._given.text, step.least, step.most, step.may_be_empty)

    def _action(self) -> Action | None:
        step = self._step
        if not isinstance(step, Do):
            return None
        return Action(step.action, tuple((one.name, self._stored(one.text)) for one in step.parameters))

    def _unread(self) -> tuple[Crumb, ...]:
        passed = dict.fromkeys(stop.visit.key for stop in self._walk.trail[: self._walk.cursor])
        return tuple(
            Crumb(key, self._title(key))
            for key in passed
            if self._walker.book.step(key).must_be_read
            and key not in self._walk.read
            and key != self._stop.visit.key
        )

    def _inside(self) -> str:
        part, slash, _ = self._stop.visit.key.rpartition("/")
        titles = {script.key: script.title for script in self._walker.book.script.parts}
        return self._told(titles[part]) if slash and part in titles else ""


def _part_length(walker: Walker, key: str) -> int:
    """How many steps a run part may have."""
    step = walker.book.step(key)
    runs = getattr(step, "runs", "")
    return walker.book.remaining.get(walker.book.start_of(runs), 0)
