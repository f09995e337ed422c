"""A script opens only cases there can be."""

import pytest

from app.callscript.case_check import case_problems
from app.callscript.language import read_script
from app.callscript.problem import ProblemKind

SCRIPT = """
script: lost
version: 1
title: {ar: ضائع, en: Lost}
start: open
steps:
  open:
    kind: do
    title: {ar: فتح حالة, en: Open a case}
    action: create_case
    with:
      subject: {ar: طرد ضائع, en: Lost parcel}
      kind: complaint
      priority: high
      impact: "{{ answers.impact }}"
    next: done
  done:
    kind: end
    title: {ar: الختام, en: The end}
    outcome: case_opened
"""


def test_words_a_case_can_have_and_what_is_filled_in_later_are_right() -> None:
    assert list(case_problems(read_script(SCRIPT, "lost.yaml"))) == []


@pytest.mark.parametrize(("old", "new"), [("complaint", "grumble"), ("priority: high", "priority: highest")])
def test_another_word_is_named_with_its_line_and_those_one_may_write(old: str, new: str) -> None:
    (problem,) = case_problems(read_script(SCRIPT.replace(old, new), "lost.yaml"))
    assert (problem.kind, problem.step) == (ProblemKind.BAD_VALUE, "open")
    assert problem.line in (13, 14)
    assert "Write one of" in problem.how_to_mend
