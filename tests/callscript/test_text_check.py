"""What a script says."""

from dataclasses import replace

import pytest

from app.callscript.language import read_script
from app.callscript.problem import ProblemKind
from app.callscript.text_check import answers_of, text_problems
from app.callscript.variables import VariableType
from tests.callscript.scripts import MAIN, main_script


def found(old: str, new: str) -> list[tuple[ProblemKind, str, int]]:
    """The problems after this change: kind, step, and how many lines from the change."""
    assert old in MAIN
    script = replace(read_script(MAIN.replace(old, new, 1), "main.yaml"), parts=main_script().parts)
    line = MAIN[: MAIN.index(old)].count("\n") + 1
    return [(problem.kind, problem.step, problem.line - line) for problem in text_problems(script)]


def test_a_good_script_says_everything_in_both_languages() -> None:
    assert list(text_problems(main_script())) == []


@pytest.mark.parametrize(
    ("old", "new", "kind", "step"),
    [
        ("{ar: رئيسي, en: Main}", "{en: Main}", ProblemKind.MISSING_LANGUAGE, ""),
        ("{ar: اقرأ التنبيه, en: Read the notice}", "{ar: اقرأ التنبيه}", ProblemKind.MISSING_LANGUAGE, ""),
        ("{ar: فاتورة, en: Bill}", "{ar: فاتورة}", ProblemKind.MISSING_LANGUAGE, "hello"),
        ("Hello {{ customer.first_name }}", "Hello {{ customer.name", ProblemKind.BAD_TEMPLATE, "hello"),
        (
            "Hello {{ customer.first_name }}",
            "Hello {{ customer.nam }}",
            ProblemKind.UNKNOWN_VARIABLE,
            "hello",
        ),
        ("when: customer.is_vip", "when: customer.is_vipp", ProblemKind.UNKNOWN_VARIABLE, "hello"),
        ("when: answers.amount > 1000", "when: answers.amount >", ProblemKind.BAD_TEMPLATE, "amount"),
        ("when: answers.amount > 1000", "when: answers.amount > 'x'", ProblemKind.WRONG_TYPE, "amount"),
        ("answers.amount | money('SAR')", "answers.amount | day", ProblemKind.WRONG_TYPE, "case"),
    ],
)
def test_each_mistake_is_found_at_its_line(old: str, new: str, kind: ProblemKind, step: str) -> None:
    assert found(old, new) == [(kind, step, 0)]


def test_one_name_holds_one_type() -> None:
    problems = found("takes: yes_no", "takes: yes_no\n    saves: amount")
    assert (ProblemKind.WRONG_TYPE, "more") in [(kind, step) for kind, step, _ in problems]


def test_answers_of_parts_are_known_too() -> None:
    answers = answers_of(main_script())
    assert {name: answer.holds for name, answer in answers.items()} == {
        "hello": VariableType.TEXT,
        "amount": VariableType.AMOUNT,
        "more": VariableType.TRUTH,
        "calmed": VariableType.TRUTH,
        "identity": VariableType.TRUTH,
    }
    assert answers["hello"].values == {"bill", "vip", "bye"}
