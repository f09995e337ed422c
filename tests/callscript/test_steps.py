"""The types of a script."""

from app.callscript.steps import StepKind
from tests.callscript.scripts import main_script


def test_each_step_knows_its_kind() -> None:
    kinds = [step.kind for step in main_script().steps]
    assert kinds == [
        StepKind.ASK,
        StepKind.SCRIPT,
        StepKind.ASK,
        StepKind.SAY,
        StepKind.ASK,
        StepKind.DO,
        StepKind.END,
    ]


def test_a_step_is_found_by_its_key() -> None:
    script = main_script()
    step = script.step("notice")
    assert step is not None
    assert step.must_be_read
    assert script.step("nowhere") is None


def test_an_exit_is_found_by_its_key() -> None:
    step = main_script().step("more")
    assert step is not None
    exit_ = step.exit("yes")
    assert exit_ is not None
    assert exit_.ways[0].to == "amount"
    assert step.exit("perhaps") is None


def test_scripts_are_equal_wherever_their_lines_stand() -> None:
    from_the_same_text = main_script()
    assert main_script() == from_the_same_text
