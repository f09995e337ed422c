"""Reads one step of a script."""

from app.callscript.fields import Fields
from app.callscript.located import Located
from app.callscript.problem import ProblemKind
from app.callscript.steps import (
    ActionKind,
    AnswerType,
    Ask,
    Check,
    Choice,
    Do,
    End,
    Exit,
    Note,
    Parameter,
    RunPart,
    Say,
    Step,
    StepKind,
    Way,
)
from app.callscript.words import Words

NEXT, YES, NO, PASSED, FAILED, DONE = "next", "yes", "no", "passed", "failed", "done"


class StepReader:
    """Reads one step; what is wrong goes to the fields' list of problems."""

    def __init__(self, key: str, fields: Fields) -> None:
        self._key = key
        self._fields = fields

    def step(self) -> Step:
        """The step, as far as it can be read."""
        kind = self._fields.one_of("kind", StepKind, StepKind.SAY, needed=True)
        readers = {
            StepKind.SAY: self._say,
            StepKind.ASK: self._ask,
            StepKind.CHECK: self._check,
            StepKind.DO: self._do,
            StepKind.NOTE: self._note,
            StepKind.SCRIPT: self._run_part,
            StepKind.END: self._end,
        }
        step = readers[kind]()
        self._fields.finish()
        return step

    def _say(self) -> Say:
        return Say(
            key=self._key,
            title=self._title(),
            say=self._fields.words("say", needed=True),
            tip=self._tip(),
            must_be_read=self._fields.truth("must_be_read"),
            exits=(self._exit(NEXT, needed=True),),
            line=self._fields.line,
        )

    def _ask(self) -> Ask:
        fields = self._fields
        takes = fields.one_of("takes", AnswerType, AnswerType.CHOICE)
        choices, exits = self._answers(takes)
        return Ask(
            key=self._key,
            title=self._title(),
            say=fields.words("say"),
            tip=self._tip(),
            must_be_read=fields.truth("must_be_read"),
            takes=takes,
            saves=fields.key("saves") or self._key,
            choices=choices,
            least=fields.number("least") if takes in (AnswerType.NUMBER, AnswerType.AMOUNT) else None,
            most=fields.number("most") if takes in (AnswerType.NUMBER, AnswerType.AMOUNT) else None,
            may_be_empty=fields.truth("may_be_empty"),
            exits=exits,
            line=fields.line,
        )

    def _answers(self, takes: AnswerType) -> tuple[tuple[Choice, ...], tuple[Exit, ...]]:
        fields = self._fields
        if takes is AnswerType.YES_NO:
            shared = self._ways("next")
            return (), (Exit(YES, self._ways("yes") or shared), Exit(NO, self._ways("no") or shared))
        if takes is AnswerType.ONE_OF:
            choices = tuple(self._value(found) for found in fields.many("answers", needed=True))
            return self._distinct(choices), (self._exit(NEXT, needed=True),)
        if takes is AnswerType.CHOICE:
            shared = self._ways("next")
            pairs = [self._choice(found) for found in fields.many("answers", needed=True)]
            exits = tuple(Exit(choice.key, ways or shared) for choice, ways in pairs)
            return self._distinct(tuple(choice for choice, _ in pairs)), exits
        return (), (self._exit(NEXT, needed=True),)

    def _distinct(self, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        seen: set[str] = set()
        for choice in choices:
            if choice.key in seen:
                what = f"The answer “{choice.key}” is here twice."
                self._fields.report(ProblemKind.DOUBLE, what, "Give one another key.", choice.line)
            seen.add(choice.key)
        return choices

    def _choice(self, found: Located) -> tuple[Choice, tuple[Way, ...]]:
        inner = self._fields.within(found)
        choice, ways = _choice(inner), _ways(inner, "to")
        inner.finish()
        return choice, ways

    def _value(self, found: Located) -> Choice:
        inner = self._fields.within(found)
        choice = _choice(inner)
        inner.finish()
        return choice

    def _question(self, found: Located) -> Choice:
        inner = self._fields.within(found)
        key, text = inner.key("key", needed=True), inner.words("text", needed=True)
        question = Choice(key, text, hint=inner.words("hint"), line=found.line)
        inner.finish()
        return question

    def _check(self) -> Check:
        fields = self._fields
        questions = tuple(self._question(found) for found in fields.many("questions", needed=True))
        return Check(
            key=self._key,
            title=self._title(),
            say=fields.words("say"),
            tip=self._tip(),
            must_be_read=fields.truth("must_be_read"),
            saves=fields.key("saves") or self._key,
            needs=fields.whole("needs", least=1, most=max(1, len(questions)), otherwise=1),
            questions=self._distinct(questions),
            exits=(self._exit(PASSED, needed=True), self._exit(FAILED, needed=True)),
            line=fields.line,
        )

    def _do(self) -> Do:
        fields = self._fields
        following = self._ways("next", needed=True)
        return Do(
            key=self._key,
            title=self._title(),
            say=fields.words("say"),
            tip=self._tip(),
            must_be_read=fields.truth("must_be_read"),
            action=fields.one_of("action", ActionKind, ActionKind.CREATE_CASE, needed=True),
            parameters=tuple(self._parameter(name, found) for name, found in fields.each("with")),
            exits=(Exit(DONE, following), Exit(FAILED, self._ways("failed") or following)),
            line=fields.line,
        )

    def _parameter(self, name: str, found: Located) -> Parameter:
        self._fields.check_key(name, "with", found.line)
        if isinstance(found.value, str):
            text = self._fields.as_text(found, name)
            return Parameter(name, Words(text, text, found.line if text else 0), found.line)
        return Parameter(name, self._fields.as_words(found, name), found.line)

    def _note(self) -> Note:
        return Note(
            key=self._key,
            title=self._title(),
            say=self._fields.words("say"),
            tip=self._tip(),
            must_be_read=self._fields.truth("must_be_read"),
            note=self._fields.words("note", needed=True),
            exits=(self._exit(NEXT, needed=True),),
            line=self._fields.line,
        )

    def _run_part(self) -> RunPart:
        return RunPart(
            key=self._key,
            title=self._fields.words("title"),
            runs=self._fields.key("runs", needed=True),
            exits=(self._exit(NEXT, needed=True),),
            line=self._fields.line,
        )

    def _end(self) -> End:
        return End(
            key=self._key,
            title=self._title(),
            say=self._fields.words("say"),
            tip=self._tip(),
            must_be_read=self._fields.truth("must_be_read"),
            outcome=self._fields.text("outcome"),
            reason=self._fields.text("reason"),
            line=self._fields.line,
        )

    def _title(self) -> Words:
        return self._fields.words("title", needed=True)

    def _tip(self) -> Words:
        return self._fields.words("tip")

    def _exit(self, key: str, *, needed: bool = False) -> Exit:
        return Exit(key, self._ways(key, needed=needed))

    def _ways(self, name: str, *, needed: bool = False) -> tuple[Way, ...]:
        return _ways(self._fields, name, needed=needed)


def _choice(fields: Fields) -> Choice:
    return Choice(
        key=fields.key("key", needed=True),
        text=fields.words("text", needed=True),
        when=fields.text("when"),
        reason=fields.text("reason"),
        hint=fields.words("hint"),
        line=fields.line,
    )


def _ways(fields: Fields, name: str, *, needed: bool = False) -> tuple[Way, ...]:
    """`next: step`, or a list of `{when: condition, to: step}`."""
    ways = []
    for found in fields.many(name, needed=needed, or_one=True):
        if isinstance(found.value, str):
            ways.append(Way(fields.as_key(found, name), line=found.line))
            continue
        inner = fields.within(found)
        ways.append(Way(inner.key("to", needed=True), inner.text("when"), found.line))
        inner.finish()
    return tuple(ways)
