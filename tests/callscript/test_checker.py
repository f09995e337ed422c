"""What is wrong with a script."""

from dataclasses import replace

import pytest

from app.callscript.checker import problems
from app.callscript.language import read_script
from app.callscript.library import linked, scripts_in
from app.callscript.located import located
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import Script
from tests.callscript.scripts import CALM, FOLDER, MAIN, VERIFY, main_script


def changed(old: str, new: str) -> Script:
    """The small script after a change."""
    assert old in MAIN
    return replace(read_script(MAIN.replace(old, new, 1), "main.yaml"), parts=main_script().parts)


def told(found: list[Problem]) -> list[tuple[ProblemKind, str]]:
    """Kind and step of each problem."""
    return [(problem.kind, problem.step) for problem in found]


def test_a_good_script_has_no_problems() -> None:
    assert problems(main_script()) == []
    for text in (CALM, VERIFY):
        assert problems(linked(read_script(text, "part.yaml"), {})) == []


@pytest.mark.parametrize("script", scripts_in(FOLDER), ids=lambda script: script.key)
def test_the_scripts_that_come_with_the_program_have_none(script: Script) -> None:
    outcomes, reasons = keys_of_the_tree("outcomes"), keys_of_the_tree("reasons")
    assert [f"{one.line}: {one.what}" for one in problems(script, outcomes=outcomes, reasons=reasons)] == []


def keys_of_the_tree(root: str) -> set[str]:
    """All keys below one root of the outcome tree that comes with the program."""
    path = FOLDER.parent / "outcomes" / "telecom_and_retail.yaml"
    tree = located(path.read_text(encoding="utf-8"), path.name).value
    assert isinstance(tree, dict)
    waiting, keys = [tree[root]], set[str]()
    while waiting:
        branch = waiting.pop().value
        assert isinstance(branch, list)
        for node in branch:
            assert isinstance(node.value, dict)
            keys.add(str(node.value["key"].value))
            waiting += [node.value["below"]] if "below" in node.value else []
    return keys


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("start: hello", "start: hallo", (ProblemKind.UNKNOWN_STEP, "")),
        ("objections: [calm]", "objections: [clam]", (ProblemKind.UNKNOWN_SCRIPT, "")),
        ("until: notice", "until: notise", (ProblemKind.UNKNOWN_STEP, "")),
        ("runs: verify", "runs: verfy", (ProblemKind.UNKNOWN_SCRIPT, "identity")),
        ("to: notice}", "to: notise}", (ProblemKind.UNKNOWN_STEP, "hello")),
        ("to: notice}", "to: return}", (ProblemKind.UNKNOWN_STEP, "hello")),
        (", to: notice}", "}", (ProblemKind.NO_WAY_ON, "hello")),
        ("next: more", "next: notice", (ProblemKind.ENDLESS_LOOP, "notice")),
        ("      - more", "      - {when: answers.more, to: more}", (ProblemKind.NO_WAY_ON, "amount")),
        ("      - more", "      - more\n      - notice", (ProblemKind.NEVER_CHOSEN, "amount")),
        ("least: 1", "least: 9000", (ProblemKind.BAD_VALUE, "amount")),
        ("    outcome: resolved", "", (ProblemKind.MISSING_FIELD, "closing")),
        ("  closing:", "  lost: {kind: end, title: {ar: أ, en: A}}\n  closing:",
            (ProblemKind.UNREACHABLE, "lost")),
        ("next: closing", "next: nowhere", (ProblemKind.DEAD_END, "case")),
        ("  closing:", "  return:", (ProblemKind.BAD_VALUE, "return")),
    ],
)  # fmt: skip
def test_each_mistake_is_found(old: str, new: str, expected: tuple[ProblemKind, str]) -> None:
    assert expected in told(problems(changed(old, new)))


def test_a_problem_says_line_and_how_to_mend_it() -> None:
    problem = problems(changed("to: notice}", "to: notise}"))[0]
    assert MAIN.splitlines()[problem.line - 1].strip().startswith("- {key: vip")
    assert problem.what == "There is no step “notise”."
    assert problem.how_to_mend == "Add the step, or lead to another."


def test_questions_without_answers_are_found() -> None:
    text = (
        "script: a\nversion: 1\ntitle: {ar: أ, en: A}\nstart: q\nsteps:\n"
        "  q: {kind: ask, title: {ar: س, en: Q}, next: z, answers: []}\n"
        "  z: {kind: end, title: {ar: ن, en: Z}, outcome: resolved}\n"
    )
    assert (ProblemKind.NO_WAY_ON, "q") in told(problems(read_script(text, "a.yaml")))


def test_answers_that_may_all_be_hidden_are_found() -> None:
    everything_hidden = MAIN.replace("{key: bill,", "{key: bill, when: customer.is_vip,").replace(
        "{key: bye,", "{key: bye, when: customer.is_vip,"
    )
    script = replace(read_script(everything_hidden, "main.yaml"), parts=main_script().parts)
    assert told(problems(script)) == [(ProblemKind.NO_WAY_ON, "hello")]


def test_more_answers_than_keys_are_found() -> None:
    ten = "".join(f"\n      - {{key: k{n}, text: {{ar: ن, en: N}}, to: closing}}" for n in range(10))
    found = problems(changed("    answers:", f"    answers:{ten}"))
    assert told(found) == [(ProblemKind.BAD_VALUE, "hello")]


def test_a_part_that_runs_itself_is_found() -> None:
    turning = CALM.replace("kind: say", "kind: script\n    runs: calm").replace(
        "    say: {ar: أسمعك, en: I hear you}\n", ""
    )
    assert (ProblemKind.ENDLESS_LOOP, "listen") in told(problems(read_script(turning, "calm.yaml")))


def test_a_part_cannot_be_chosen_for_a_call() -> None:
    ruled = CALM.replace("purpose: part", "purpose: part\nstarts_when: [{queue: x}]")
    assert told(problems(read_script(ruled, "calm.yaml"))) == [(ProblemKind.NEVER_CHOSEN, "")]


def test_keys_are_compared_with_the_tree_when_it_is_given() -> None:
    assert problems(main_script(), outcomes={"resolved"}, reasons={"billing.other"}) == []
    assert told(problems(main_script(), outcomes=set(), reasons=set())) == [
        (ProblemKind.BAD_VALUE, "hello"),
        (ProblemKind.BAD_VALUE, "closing"),
    ]
