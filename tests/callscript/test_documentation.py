"""What the documentation says of the language."""

import re
from pathlib import Path

import pytest

from app.callscript.checker import problems
from app.callscript.formats import FILTERS
from app.callscript.language import RULE_PROPERTIES, read_script
from app.callscript.steps import ActionKind, AnswerType, StepKind
from app.callscript.variables import VARIABLES

TEXT = (Path(__file__).parents[2] / "docs" / "script-language.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [*StepKind, *AnswerType, *ActionKind, *VARIABLES, *RULE_PROPERTIES])
def test_every_word_of_the_language_is_explained(word: str) -> None:
    assert f"`{word}`" in TEXT


@pytest.mark.parametrize("name", FILTERS)
def test_every_format_is_explained(name: str) -> None:
    assert re.search(rf"`{name}(\(.*?\))?`", TEXT)


def test_every_variable_it_names_exists() -> None:
    named = set(re.findall(r"`((?:customer|call|agent|brand|order|invoice)\.\w+)`", TEXT))
    assert named == set(VARIABLES)


def test_its_example_has_no_problems() -> None:
    found = re.search(r"```yaml\n(script:.*?)```", TEXT, re.DOTALL)
    assert found is not None
    assert problems(read_script(found.group(1), "example.yaml")) == []
