"""Reading a script."""

import pytest

from app.callscript.language import MOST_STEPS, read_draft, read_script
from app.callscript.problem import BadScript, ProblemKind
from app.callscript.steps import Purpose
from tests.callscript.scripts import CALM, MAIN


def problems_of(text: str) -> list[tuple[int, str, ProblemKind]]:
    """What is wrong with this text."""
    with pytest.raises(BadScript) as caught:
        read_script(text, "a.yaml")
    return [(problem.line, problem.step, problem.kind) for problem in caught.value.problems]


def test_a_script_is_read_whole() -> None:
    script = read_script(MAIN, "main.yaml")
    assert (script.key, script.version, script.start, script.title.ar) == ("main", 2, "hello", "رئيسي")
    assert script.objections == ("calm",)
    assert script.reminders[0].after_seconds == 60
    assert len(script.steps) == 7
    assert read_script(CALM, "calm.yaml").purpose is Purpose.PART


def test_steps_remember_their_lines() -> None:
    script = read_script(MAIN, "main.yaml")
    lines = MAIN.splitlines()
    for step in script.steps:
        assert lines[step.line - 1].strip() == f"{step.key}:"


def test_all_problems_are_told_at_once_in_order() -> None:
    text = (
        MAIN.replace("kind: say", "kind: shout")
        .replace("needs", "need")
        .replace("version: 2", "version: two")
    )
    found = problems_of(text)
    assert [line for line, _, _ in found] == sorted(line for line, _, _ in found)
    assert ProblemKind.BAD_VALUE in {kind for _, _, kind in found}
    assert ProblemKind.WRONG_TYPE in {kind for _, _, kind in found}
    assert "notice" in {step for _, step, _ in found}


def test_a_script_needs_its_head() -> None:
    assert {kind for _, _, kind in problems_of("steps: {}")} == {ProblemKind.MISSING_FIELD}


def test_rules_are_read_as_lists() -> None:
    script = read_script(
        MAIN.replace("start: hello", "start: hello\nstarts_when: [{queue: [a, b], direction: in}]"), ""
    )
    assert script.rules[0].matches == (("queue", ("a", "b")), ("direction", ("in",)))


def test_text_that_is_no_mapping_is_refused() -> None:
    assert problems_of("hello")[0][2] is ProblemKind.WRONG_TYPE


def test_a_script_without_end_of_steps_is_refused() -> None:
    steps = "".join(f"  s{number}: {{kind: end}}\n" for number in range(MOST_STEPS + 1))
    text = f"script: a\nversion: 1\ntitle: {{ar: أ, en: A}}\nstart: s1\nsteps:\n{steps}"
    assert problems_of(text) == [(1, "", ProblemKind.BAD_VALUE)]


def test_a_draft_is_read_as_far_as_it_goes() -> None:
    """The editor shows a step that is not finished yet; what is no YAML at all is told of with its line."""
    script, problems = read_draft(MAIN.replace("    next: more\n", ""), "a.yaml")
    assert script is not None
    assert len(script.steps) == 7
    assert [problem.step for problem in problems] == ["notice"]
    assert read_draft(MAIN, "a.yaml")[1] == []
    nothing, (mistake,) = read_draft("a: [", "a.yaml")
    assert nothing is None
    assert mistake.line == 1
