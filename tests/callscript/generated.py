"""Scripts of any shape, and agents who do anything, for tests that hold for all of them."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from app.callscript.runner import NotAnAnswer, Runner
from app.callscript.steps import (
    RETURN,
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
    Purpose,
    RunPart,
    Say,
    Script,
    Step,
    StepKind,
    Way,
)
from app.callscript.words import Words

MOST_STEPS = 7
_KINDS = (StepKind.SAY, StepKind.ASK, StepKind.ASK, StepKind.ASK, StepKind.CHECK, StepKind.DO, StepKind.NOTE)
_CONDITIONS = (
    "customer.is_vip",
    "call.waited_seconds > 60",
    'customer.city == "Riyadh"',
    "answers.identity",
    "not order.number",
)
_TEXTS = (
    Words("نص", "Text"),
    Words("أهلًا {{ customer.name }}", "Hello {{ customer.name }}"),
    Words("{{ invoice.amount | money('SAR') }}", "{{ invoice.amount | money('SAR') }}"),
    Words(
        "{% if answers.identity %}نعم{% else %}لا{% endif %}",
        "{% if answers.identity %}Yes{% else %}No{% endif %}",
    ),
)
IDENTITY = Check(
    key="identity",
    title=Words("هوية", "Identity"),
    saves="identity",
    needs=1,
    questions=(Choice("born", Words("ميلاد", "Birth")), Choice("mobile", Words("جوال", "Mobile"))),
    exits=(Exit("passed", (Way("s0"),)), Exit("failed", (Way("s0"),))),
)

texts = st.sampled_from(_TEXTS)


@st.composite
def _ways(draw: st.DrawFn, onward: str, others: list[str]) -> tuple[Way, ...]:
    """Ways with conditions to anywhere, and at last the one that leads on."""
    count = draw(st.integers(0, 2)) if others else 0
    aside = [Way(draw(st.sampled_from(others)), draw(st.sampled_from(_CONDITIONS))) for _ in range(count)]
    return (*aside, Way(onward))


@st.composite
def _ask(draw: st.DrawFn, key: str, onward: str, others: list[str]) -> Ask:
    takes = draw(st.sampled_from(AnswerType))
    names = ["a", "b", "c"][: draw(st.integers(1, 3))]
    choices = tuple(
        Choice(name, draw(texts), draw(st.sampled_from(("", *_CONDITIONS))) if index else "")
        for index, name in enumerate(names)
    )
    is_choice, is_one_of = takes is AnswerType.CHOICE, takes is AnswerType.ONE_OF
    keys = names if is_choice else ["yes", "no"] if takes is AnswerType.YES_NO else ["next"]
    exits = [Exit(keys[0], draw(_ways(onward, others)))]
    exits += [Exit(name, (Way(draw(st.sampled_from([onward, *others]))),)) for name in keys[1:]]
    return Ask(
        key=key,
        title=draw(texts),
        say=draw(texts),
        takes=takes,
        saves=key,
        choices=choices if is_choice or is_one_of else (),
        least=Decimal(1) if takes is AnswerType.NUMBER else None,
        may_be_empty=draw(st.booleans()),
        exits=tuple(exits),
    )


@st.composite
def _step(draw: st.DrawFn, key: str, onward: str, others: list[str], parts: list[str]) -> Step:
    kind = draw(st.sampled_from((*_KINDS, StepKind.SCRIPT) if parts else _KINDS))
    title, must_be_read = draw(texts), draw(st.booleans())
    following = (Exit("next", draw(_ways(onward, others))),)
    if kind is StepKind.SCRIPT:
        return RunPart(key=key, title=title, runs=draw(st.sampled_from(parts)), exits=following)
    if kind is StepKind.ASK:
        return draw(_ask(key, onward, others))
    if kind is StepKind.CHECK:
        failed = Exit("failed", (Way(draw(st.sampled_from([onward, *others]))),))
        exits = (Exit("passed", following[0].ways), failed)
        return replace(IDENTITY, key=key, title=title, needs=draw(st.integers(1, 2)), saves=key, exits=exits)
    if kind is StepKind.DO:
        exits = (Exit("done", following[0].ways), Exit("failed", (Way(onward),)))
        parameters = (Parameter("subject", draw(texts)),)
        return Do(key=key, title=title, action=ActionKind.CREATE_CASE, parameters=parameters, exits=exits)
    if kind is StepKind.NOTE:
        return Note(key=key, title=title, note=draw(texts), exits=following)
    return Say(key=key, title=title, say=draw(texts), must_be_read=must_be_read, exits=following)


@st.composite
def _steps(draw: st.DrawFn, last: str, parts: list[str]) -> tuple[Step, ...]:
    """A chain in which each step leads on, with ways and answers to anywhere; first comes who is calling."""
    count = draw(st.integers(1, MOST_STEPS))
    keys = [f"s{number}" for number in range(count)]
    chain = [*keys, last]
    anywhere = [*keys, *([last] if last == RETURN else [])]
    steps = [draw(_step(key, chain[index + 1], anywhere, parts)) for index, key in enumerate(keys)]
    return (IDENTITY, *steps)


@st.composite
def parts(draw: st.DrawFn, key: str, others: list[str]) -> Script:
    """A part that can come back."""
    steps = draw(_steps(RETURN, others))
    return Script(
        key=key,
        version=1,
        title=Words("جزء", "Part"),
        purpose=Purpose.PART,
        start="identity",
        steps=steps,
    )


@st.composite
def good_scripts(draw: st.DrawFn) -> Script:
    """A script without problems, with up to two parts, one of which runs the other."""
    count = draw(st.integers(0, 2))
    keys = ["calm", "verify"][:count]
    made = tuple(draw(parts(key, keys[index + 1 :])) for index, key in enumerate(keys))
    end = End(key="end", title=Words("ختام", "End"), outcome="resolved")
    return Script(
        key="made",
        version=1,
        title=Words("نص", "Script"),
        start="identity",
        steps=(*draw(_steps("end", keys)), end),
        objections=tuple(keys),
        parts=made,
    )


@st.composite
def any_scripts(draw: st.DrawFn) -> Script:
    """A good script with steps taken out and ways led astray, as somebody may save it half done."""
    script = draw(good_scripts())
    gone = draw(st.sets(st.sampled_from([step.key for step in script.steps]), max_size=2))
    astray = draw(st.sampled_from(("", "nowhere", RETURN, "identity", "s1")))
    steps = [step for step in script.steps if step.key not in gone]
    if steps and astray:
        index = draw(st.integers(0, len(steps) - 1))
        steps[index] = replace(
            steps[index], exits=tuple(Exit(one.key, (Way(astray),)) for one in steps[index].exits)
        )
    kept = script.parts if draw(st.booleans()) else script.parts[:1]
    return replace(script, steps=tuple(steps), parts=kept)


facts = st.fixed_dictionaries(
    {},
    optional={
        "customer": st.fixed_dictionaries(
            {},
            optional={
                "name": st.just("سارة"),
                "is_vip": st.booleans(),
                "city": st.sampled_from(("Riyadh", "Jeddah")),
            },
        ),
        "call": st.fixed_dictionaries({}, optional={"waited_seconds": st.integers(0, 200)}),
        "invoice": st.fixed_dictionaries(
            {}, optional={"amount": st.sampled_from((Decimal("9.5"), "12", "much", None))}
        ),
    },
)

_TYPED_VALUES = {
    AnswerType.TEXT: ("كلام", "words"),
    AnswerType.NUMBER: ("5", "٧"),
    AnswerType.AMOUNT: ("1.50", "٢٫٥"),
    AnswerType.DATE: ("2026-11-03", "٣/١١/٢٠٢٦"),
    AnswerType.PHONE: ("0501234567", "+966501234567"),
}


def answered(runner: Runner, choice: int) -> Runner:
    """Give the answer of this number, or a fitting value where one types."""
    place = runner.place("en")
    if place.field is not None:
        values = _TYPED_VALUES[place.field.takes]
        return runner.answer(values[choice % len(values)])
    return runner.answer(choice % len(place.answers) + 1)


Move = tuple[str, int]
moves: st.SearchStrategy[Move] = st.tuples(
    st.sampled_from(("answer",) * 8 + ("back", "forward", "jump", "object", "read", "nonsense")),
    st.integers(0, 20),
)


def moved(runner: Runner, move: Move) -> Runner:
    """What an agent does; what is not possible here changes nothing."""
    what, choice = move
    place = runner.place("ar")
    try:
        if what == "answer" and (place.answers or place.field):
            return answered(runner, choice)
        if what == "jump":
            steps = runner.steps("en")
            return runner.jump(steps[choice % len(steps)].step_key) if steps else runner
        if what == "object" and place.objections:
            return runner.jump(place.objections[choice % len(place.objections)].step_key)
        if what == "nonsense":
            return runner.answer("no such answer")
    except NotAnAnswer:
        return runner
    simple: Mapping[str, Runner] = {}
    if what in ("back", "forward", "read"):
        simple = {"back": runner.back(), "forward": runner.forward(), "read": runner.mark_read()}
    return simple.get(what, runner)


def walked(runner: Runner, path: list[Move]) -> Runner:
    """The runner after all of these."""
    for move in path:
        runner = moved(runner, move)
    return runner
