"""What holds for any script, whatever an agent does. The slow twins try 10,000 scripts each."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.callscript.book import NOWHERE
from app.callscript.checker import problems
from app.callscript.runner import Runner, record_from_json, record_to_json
from app.callscript.steps import Script, StepKind
from tests.callscript.generated import Move, answered, any_scripts, facts, good_scripts, moves, walked

FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MANY = settings(
    max_examples=10_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
walks = st.lists(moves, max_size=25)
MOST_ANSWERS = 40


def replaying_gives_the_same_place(script: Script, known: dict[str, object], path: list[Move]) -> None:
    """Over the record's text, as the journal and the database keep it."""
    there = walked(Runner(script, known), path)
    again = Runner(script, known, record_from_json(record_to_json(there.record)))
    for language in ("ar", "en"):
        assert again.place(language) == there.place(language)
    assert again.record == there.record


def back_then_forward_loses_nothing(script: Script, known: dict[str, object], path: list[Move]) -> None:
    """From anywhere, all the way back and all the way on."""
    there = walked(Runner(script, known), path)
    steps_back, runner = 0, there
    while runner.place("en").can_go_back:
        steps_back, runner = steps_back + 1, runner.back()
    for _ in range(steps_back):
        runner = runner.forward()
    assert runner.place("en") == there.place("en")
    while runner.place("en").can_go_forward:
        runner, there = runner.forward(), there.forward()
    assert runner.place("en") == there.place("en")


def the_same_answer_again_changes_nothing(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    """Going back and giving the answer that was given leaves the rest of the way as it was."""
    there = walked(Runner(script, known), [move for move in path if move[0] in ("answer", "back", "forward")])
    runner = there
    for _ in range(seed % 5 + 1):
        runner = runner.back()
    place = runner.place("en")
    given = (
        place.field.text if place.field else next((one.value for one in place.answers if one.is_chosen), None)
    )
    if place.can_go_forward and place.kind is not StepKind.CHECK and given is not None:
        again = runner.answer(given)
        assert again.place("en") == runner.forward().place("en")
        assert places_ahead(again) == places_ahead(runner.forward())


def places_ahead(runner: Runner) -> list[str]:
    """The steps from here on, as far as they are answered."""
    steps = [runner.step_key]
    while runner.place("en").can_go_forward:
        runner = runner.forward()
        steps.append(runner.step_key)
    return steps


def a_good_script_never_leaves_the_agent_stuck(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    """Until an end comes there is always an answer to give, and none leads nowhere."""
    if problems(script):
        return
    runner = walked(Runner(script, known), path)
    for count in range(MOST_ANSWERS):
        place = runner.place("en")
        assert place.step_key != NOWHERE
        assert place.title
        if place.kind is StepKind.END:
            assert place.proposal is not None
            return
        assert place.answers or place.field
        runner = answered(runner, seed + count * count // 7)


@FEW
@given(any_scripts(), facts, walks)
def test_replaying_gives_the_same_place(script: Script, known: dict[str, object], path: list[Move]) -> None:
    replaying_gives_the_same_place(script, known, path)


@FEW
@given(any_scripts(), facts, walks)
def test_back_then_forward_loses_nothing(script: Script, known: dict[str, object], path: list[Move]) -> None:
    back_then_forward_loses_nothing(script, known, path)


@FEW
@given(any_scripts(), facts, walks, st.integers(0, 99))
def test_the_same_answer_again_changes_nothing(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    the_same_answer_again_changes_nothing(script, known, path, seed)


@FEW
@given(good_scripts())
def test_what_is_made_to_be_good_has_no_problems(script: Script) -> None:
    assert problems(script) == []


@FEW
@given(st.one_of(good_scripts(), any_scripts()), facts, walks, st.integers(0, 99))
def test_no_problems_means_never_stuck(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    a_good_script_never_leaves_the_agent_stuck(script, known, path, seed)


@pytest.mark.slow
@pytest.mark.timeout(0)
@MANY
@given(any_scripts(), facts, walks)
def test_replaying_gives_the_same_place_10_000_times(
    script: Script, known: dict[str, object], path: list[Move]
) -> None:
    replaying_gives_the_same_place(script, known, path)


@pytest.mark.slow
@pytest.mark.timeout(0)
@MANY
@given(any_scripts(), facts, walks)
def test_back_then_forward_loses_nothing_10_000_times(
    script: Script, known: dict[str, object], path: list[Move]
) -> None:
    back_then_forward_loses_nothing(script, known, path)


@pytest.mark.slow
@pytest.mark.timeout(0)
@MANY
@given(any_scripts(), facts, walks, st.integers(0, 99))
def test_the_same_answer_again_changes_nothing_10_000_times(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    the_same_answer_again_changes_nothing(script, known, path, seed)


@pytest.mark.slow
@pytest.mark.timeout(0)
@MANY
@given(st.one_of(good_scripts(), any_scripts()), facts, walks, st.integers(0, 99))
def test_no_problems_means_never_stuck_10_000_times(
    script: Script, known: dict[str, object], path: list[Move], seed: int
) -> None:
    a_good_script_never_leaves_the_agent_stuck(script, known, path, seed)
