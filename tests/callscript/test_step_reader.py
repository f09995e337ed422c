"""Reading one step."""

from decimal import Decimal

import pytest

from app.callscript.fields import Fields
from app.callscript.located import located
from app.callscript.problem import Problem, ProblemKind
from app.callscript.step_reader import StepReader
from app.callscript.steps import ActionKind, AnswerType, Ask, Check, Do, End, Note, RunPart, Say, Step
from app.callscript.words import Words

TITLE = "title: {ar: عنوان, en: Title}\n"


def read(text: str) -> tuple[Step, list[Problem]]:
    """The step of this YAML, and what is wrong with it."""
    problems: list[Problem] = []
    return StepReader("hello", Fields(located(TITLE + text, "a.yaml"), "hello", problems)).step(), problems


def good(text: str) -> Step:
    """The step of this YAML, which has no problem."""
    step, problems = read(text)
    assert problems == []
    return step


def ways(step: Step) -> dict[str, list[tuple[str, str]]]:
    """Where each exit leads."""
    return {exit_.key: [(way.to, way.when) for way in exit_.ways] for exit_ in step.exits}


def test_a_sentence_leads_on() -> None:
    step = good("kind: say\nsay: {ar: قل, en: Say}\ntip: {ar: نصيحة, en: Tip}\nmust_be_read: true\nnext: b")
    assert isinstance(step, Say)
    assert (step.say, step.tip, step.must_be_read, ways(step)) == (
        Words("قل", "Say"),
        Words("نصيحة", "Tip"),
        True,
        {"next": [("b", "")]},
    )


def test_each_answer_leads_its_own_way_or_the_shared_one() -> None:
    step = good(
        "kind: ask\nsaves: colour\nnext: c\nanswers:\n"
        "  - {key: red, text: {ar: أحمر, en: Red}, to: b, reason: x.y, hint: {ar: ت, en: h}}\n"
        "  - {key: green, text: {ar: أخضر, en: Green}, when: customer.is_vip}"
    )
    assert isinstance(step, Ask)
    assert (step.takes, step.saves) == (AnswerType.CHOICE, "colour")
    assert ways(step) == {"red": [("b", "")], "green": [("c", "")]}
    assert (step.choices[0].reason, step.choices[1].when) == ("x.y", "customer.is_vip")


def test_yes_and_no_lead_two_ways() -> None:
    assert ways(good("kind: ask\ntakes: yes_no\nyes: b\nno: c")) == {"yes": [("b", "")], "no": [("c", "")]}
    assert ways(good("kind: ask\ntakes: yes_no\nnext: b")) == {"yes": [("b", "")], "no": [("b", "")]}


def test_a_number_has_its_limits() -> None:
    step = good("kind: ask\ntakes: number\nleast: 1\nmost: 9\nmay_be_empty: true\nnext: b")
    assert isinstance(step, Ask)
    assert (step.least, step.most, step.may_be_empty, step.saves) == (Decimal(1), Decimal(9), True, "hello")


@pytest.mark.parametrize("takes", ["text", "date", "phone"])
def test_limits_belong_to_numbers_only(takes: str) -> None:
    problems = read(f"kind: ask\ntakes: {takes}\nleast: 1\nnext: b")[1]
    assert [problem.kind for problem in problems] == [ProblemKind.UNKNOWN_FIELD]


def test_one_of_many_goes_one_way() -> None:
    step = good("kind: ask\ntakes: one_of\nnext: b\nanswers: [{key: x, text: {ar: س, en: X}}]")
    assert ways(step) == {"next": [("b", "")]}


def test_ways_may_have_conditions() -> None:
    step = good("kind: say\nsay: {ar: قل, en: Say}\nnext:\n  - {when: answers.x > 3, to: b}\n  - c")
    assert ways(step) == {"next": [("b", "answers.x > 3"), ("c", "")]}


def test_a_verification_needs_some_of_its_questions() -> None:
    step = good("kind: check\nneeds: 1\nquestions: [{key: x, text: {ar: س, en: X}}]\npassed: b\nfailed: c")
    assert isinstance(step, Check)
    assert (step.needs, ways(step)) == (1, {"passed": [("b", "")], "failed": [("c", "")]})


def test_a_verification_cannot_need_more_than_it_asks() -> None:
    problems = read(
        "kind: check\nneeds: 2\nquestions: [{key: x, text: {ar: س, en: X}}]\npassed: b\nfailed: c"
    )[1]
    assert [(problem.kind, problem.line) for problem in problems] == [(ProblemKind.BAD_VALUE, 3)]


def test_work_has_its_values() -> None:
    step = good(
        "kind: do\naction: create_case\nwith: {department: finance, subject: {ar: م, en: S}}\nnext: b"
    )
    assert isinstance(step, Do)
    assert step.action is ActionKind.CREATE_CASE
    assert [(one.name, one.text) for one in step.parameters] == [
        ("department", Words("finance", "finance")),
        ("subject", Words("م", "S")),
    ]
    assert ways(step) == {"done": [("b", "")], "failed": [("b", "")]}


def test_a_note_a_part_and_an_end_are_read() -> None:
    note = good("kind: note\nnote: {ar: م, en: N}\nnext: b")
    part = good("kind: script\nruns: calm\nnext: b")
    end = good("kind: end\noutcome: resolved\nreason: billing.other")
    assert isinstance(note, Note)
    assert isinstance(part, RunPart)
    assert isinstance(end, End)
    assert (note.note, part.runs, end.outcome, end.reason) == (
        Words("م", "N"),
        "calm",
        "resolved",
        "billing.other",
    )


def test_the_same_answer_twice_is_a_problem() -> None:
    problems = read(
        "kind: ask\nnext: b\nanswers:\n  - {key: x, text: {ar: س, en: X}}\n  - {key: x, text: {ar: س, en: X}}"
    )[1]
    assert [(problem.kind, problem.line) for problem in problems] == [(ProblemKind.DOUBLE, 6)]


def test_a_step_without_its_parts_says_which() -> None:
    problems = read("kind: say")[1]
    assert {problem.what for problem in problems} == {"“say” is missing.", "“next” is missing."}
