"""Reading the fields of a mapping."""

from decimal import Decimal

import pytest

from app.callscript.fields import Fields
from app.callscript.located import located
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import Purpose
from app.callscript.words import Words


@pytest.fixture
def problems() -> list[Problem]:
    """Where problems are noted."""
    return []


def fields(text: str, problems: list[Problem]) -> Fields:
    """The fields of this YAML."""
    return Fields(located(text, "a.yaml"), "hello", problems)


def kinds(problems: list[Problem]) -> list[tuple[ProblemKind, int]]:
    """What was noted, and where."""
    return [(problem.kind, problem.line) for problem in problems]


def test_fields_are_read_by_type(problems: list[Problem]) -> None:
    read = fields("a: text\nb: {ar: نعم, en: Yes}\nc: 12.5\nd: true\ne: part\nf: [x, y]\ng: one", problems)
    assert read.text("a") == "text"
    assert read.words("b") == Words("نعم", "Yes")
    assert read.number("c") == Decimal("12.5")
    assert read.truth("d")
    assert read.one_of("e", Purpose, Purpose.CALL) is Purpose.PART
    assert [found.value for found in read.many("f")] == ["x", "y"]
    assert [found.value for found in read.many("g", or_one=True)] == ["one"]
    read.finish()
    assert problems == []


def test_what_is_missing_is_a_problem_only_when_needed(problems: list[Problem]) -> None:
    read = fields("a: 1", problems)
    read.text("b")
    read.text("c", needed=True)
    assert kinds(problems) == [(ProblemKind.MISSING_FIELD, 1)]


def test_each_wrong_type_is_told_with_its_line(problems: list[Problem]) -> None:
    read = fields("a: [1]\nb: hello\nc: many\nd: maybe\ne: other\nf: Big Key\ng: text\nh: 9", problems)
    read.text("a")
    read.words("b")
    read.number("c")
    read.truth("d")
    read.one_of("e", Purpose, Purpose.CALL)
    read.key("f")
    list(read.each("g"))
    read.whole("h", least=1, most=5, otherwise=1)
    assert [line for _, line in kinds(problems)] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_field_that_nobody_knows_is_a_problem(problems: list[Problem]) -> None:
    read = fields("a: x\nsayy: y", problems)
    read.text("a")
    read.finish()
    assert kinds(problems) == [(ProblemKind.UNKNOWN_FIELD, 2)]


def test_a_text_of_great_length_is_a_problem(problems: list[Problem]) -> None:
    fields("a: " + "x" * 3000, problems).text("a")
    assert kinds(problems) == [(ProblemKind.BAD_VALUE, 1)]


def test_a_list_where_fields_belong_is_a_problem(problems: list[Problem]) -> None:
    fields("- a", problems).finish()
    assert kinds(problems) == [(ProblemKind.WRONG_TYPE, 1)]


def test_a_list_is_asked_for_where_one_belongs(problems: list[Problem]) -> None:
    assert fields("a: one", problems).many("a") == []
    assert kinds(problems) == [(ProblemKind.WRONG_TYPE, 1)]


@pytest.mark.parametrize("value", ["5", "1.5e3", "true", "False", "0x1f", ".inf"])
def test_what_yaml_takes_for_something_else_is_no_text(problems: list[Problem], value: str) -> None:
    fields(f"a: {value}", problems).text("a")
    assert kinds(problems) == [(ProblemKind.WRONG_TYPE, 1)]
    problems.clear()
    assert fields(f'a: "{value}"', problems).text("a") == value
    assert problems == []


def test_an_empty_field_is_a_missing_one(problems: list[Problem]) -> None:
    fields("a:", problems).text("a")
    assert kinds(problems) == [(ProblemKind.MISSING_FIELD, 1)]


@pytest.mark.parametrize("value", ['"5"', "many", "1e3", "[1]", "1234567890123456"])
def test_only_plain_numbers_are_numbers(problems: list[Problem], value: str) -> None:
    assert fields(f"a: {value}", problems).number("a") is None
    assert kinds(problems) == [(ProblemKind.WRONG_TYPE, 1)]
