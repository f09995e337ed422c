"""Answers that are used too early."""

from dataclasses import replace

import pytest

from app.callscript.graph import Graph
from app.callscript.language import read_script
from app.callscript.order_check import order_problems
from app.callscript.problem import ProblemKind
from app.callscript.steps import Script
from tests.callscript.scripts import MAIN, main_script


def told(old: str, new: str) -> list[tuple[str, str]]:
    """Step and text of each problem after a change."""
    assert old in MAIN
    script = replace(read_script(MAIN.replace(old, new, 1), "main.yaml"), parts=main_script().parts)
    return found(script)


def found(script: Script) -> list[tuple[str, str]]:
    """Step and text of each problem."""
    problems = list(order_problems(script, Graph(script)))
    assert all(problem.kind is ProblemKind.NOT_YET_ASKED and problem.line for problem in problems)
    return [(problem.step, problem.what) for problem in problems]


def test_a_good_script_asks_before_it_uses() -> None:
    assert found(main_script()) == []


@pytest.mark.parametrize(
    ("old", "new", "step", "name"),
    [
        ("en: Hello}", "en: 'Hello {{ answers.amount }}'}", "hello", "amount"),
        ("en: Hello}", "en: 'Hello {{ said.more }}'}", "hello", "more"),
        ("en: Hello}", "en: 'Hello {{ said.hello }}'}", "hello", "hello"),
        ("when: customer.is_vip", "when: answers.amount > 5", "hello", "amount"),
        ("en: Hello}", "en: '{% if answers.identity %}Hello{% endif %}'}", "hello", "identity"),
    ],
)
def test_what_is_asked_only_later_is_found(old: str, new: str, step: str, name: str) -> None:
    assert told(old, new) == [(step, f"answers.{name} is never known here: it is asked only later.")]


def test_an_answer_that_some_way_has_given_is_no_problem() -> None:
    assert told("en: An important notice", "en: '{{ answers.amount }} {{ answers.identity }}'") == []


def test_what_an_objection_asks_may_be_known_anywhere() -> None:
    assert told("en: Hello}", "en: '{% if answers.calmed %}Hello{% endif %}'}") == []


def test_a_step_decides_by_its_own_answer() -> None:
    assert told("when: answers.amount > 1000", "when: answers.amount > 5") == []
