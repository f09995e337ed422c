"""New scripts and steps can be run at once."""

import pytest

from app.callscript.checker import problems
from app.callscript.edit import Document
from app.callscript.language import read_script
from app.callscript.problem import ProblemKind
from app.callscript.steps import StepKind
from app.callscript.words import Words
from app.ui.script_editor.new_text import add_step, key_for, new_script


def test_keys_are_made_of_titles_and_are_nobody_elses() -> None:
    assert key_for("Delivery & returns!", set(), "x") == "delivery_returns"
    assert key_for("Delivery", {"delivery", "delivery_2"}, "x") == "delivery_3"
    assert key_for("توصيل", set(), "say_step") == "say_step"
    assert key_for("return", set(), "say_step") == "say_step"
    assert key_for("3 days", {"x"}, "x") == "x_2"


def test_a_new_script_has_no_problems() -> None:
    script = read_script(new_script("delivery", Words("التوصيل", "Delivery")), "delivery.yaml")
    assert script.title == Words("التوصيل", "Delivery")
    assert problems(script) == []


@pytest.mark.parametrize("kind", list(StepKind))
def test_a_new_step_of_any_kind_lacks_at_most_its_words(kind: StepKind) -> None:
    """It leads on, and takes one step of undo."""
    document = Document(new_script("delivery", Words("التوصيل", "Delivery")), "delivery.yaml")
    before = document.text
    key = add_step(document, kind, Words("خطوة", "A step"), after="greeting", then="goodbye", part="calm")
    document.connect("greeting", "first", key)
    assert key == "a_step"
    expected = {ProblemKind.MISSING_LANGUAGE, ProblemKind.UNKNOWN_SCRIPT}
    assert {problem.kind for problem in problems(document.script())} <= expected
    document.undo()
    document.undo()
    assert document.text == before
