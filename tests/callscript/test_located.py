"""YAML with lines."""

import pytest

from app.callscript.located import DEEPEST, LONGEST_FILE, located
from app.callscript.problem import BadScript


def problem_of(text: str) -> tuple[int, str]:
    """Line and text of the one problem."""
    with pytest.raises(BadScript) as caught:
        located(text, "a.yaml")
    return caught.value.problems[0].line, caught.value.problems[0].what


def test_each_value_knows_the_line_of_its_name() -> None:
    found = located("a: 1\nb:\n  - x\n  - y\n", "a.yaml")
    assert isinstance(found.value, dict)
    assert (found.value["a"].line, found.value["b"].line) == (1, 2)


def test_words_such_as_yes_and_no_stay_words() -> None:
    found = located("yes: no", "a.yaml")
    assert isinstance(found.value, dict)
    assert found.value["yes"].value == "no"


def test_a_mistake_of_yaml_is_told_with_its_line() -> None:
    assert problem_of("a: 1\nb: [1, 2\nc: 3\n")[0] == 3


def test_a_name_that_is_there_twice_is_a_mistake() -> None:
    assert problem_of("a: 1\nb: 2\na: 3\n") == (3, "“a” is here twice.")


def test_an_empty_file_is_a_mistake() -> None:
    assert problem_of("# nothing\n") == (1, "The file is empty.")


def test_aliases_are_refused_so_that_a_small_file_stays_small() -> None:
    assert "aliases" in problem_of("a: &x [1]\nb: *x\n")[1]


def test_a_very_long_file_is_refused() -> None:
    assert "longer" in problem_of("a" * (LONGEST_FILE + 1))[1]


def test_a_very_deep_file_is_refused() -> None:
    assert "deeply" in problem_of("[" * (DEEPEST + 5) + "]" * (DEEPEST + 5))[1]
    assert problem_of("[" * 50_000)[0] == 1


def test_a_tag_builds_no_object() -> None:
    found = located("a: !!python/object/apply:os.system ['true']\n", "a.yaml")
    assert isinstance(found.value, dict)
    assert isinstance(found.value["a"].value, list)


def test_a_second_document_and_a_name_that_is_a_list_are_mistakes() -> None:
    assert "second document" in problem_of("a: 1\n---\nb: 2\n")[1]
    assert "plain text" in problem_of("[a]: 1\n")[1]
