"""Which steps lead to which."""

import pytest

from app.callscript.graph import Graph
from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.steps import RunPart, Script
from tests.callscript.scripts import main_script

HEAD = "version: 1\npurpose: part\ntitle: {ar: أ, en: A}\nstart: a\nsteps:\n"
SAY = "kind: say, title: {ar: أ, en: A}, say: {ar: أ, en: A}"


def part(key: str, steps: str) -> Script:
    """A part of these steps."""
    return read_script(f"script: {key}\n{HEAD}{steps}", f"{key}.yaml")


def running(script: Script, *parts: Script) -> Graph:
    """The graph of a script with these parts."""
    return Graph(linked(script, {one.key: one for one in parts}))


def test_everything_in_a_good_script_is_reached_and_finishes() -> None:
    script = main_script()
    every = {step.key for step in script.steps}
    graph = Graph(script)
    assert graph.reachable() == every
    assert every <= graph.finishing()
    assert not graph.can_return()
    assert graph.can_end()


def test_a_part_that_never_returns_leads_nowhere_after_it() -> None:
    dead = part("dead", "  a: {kind: end, title: {ar: أ, en: A}}\n")
    main = part("main", f"  a: {{kind: script, runs: dead, next: b}}\n  b: {{{SAY}, next: return}}\n")
    graph = running(main, dead)
    assert graph.reachable() == {"a"}
    assert "a" in graph.finishing()
    assert graph.can_end()


def test_a_part_that_is_missing_is_taken_to_return() -> None:
    main = part("main", "  a: {kind: script, runs: gone, next: return}\n")
    assert running(main).can_return()


@pytest.mark.parametrize(
    ("inner", "is_endless"),
    [("main", True), ("other", True), ("plain", False)],
)
def test_a_part_that_runs_itself_is_found_over_any_number_of_others(inner: str, is_endless: bool) -> None:
    main = part("main", "  a: {kind: script, runs: other, next: return}\n")
    other = part("other", f"  a: {{kind: script, runs: {inner}, next: return}}\n")
    plain = part("plain", f"  a: {{{SAY}, next: return}}\n")
    step = main.step("a")
    assert isinstance(step, RunPart)
    assert running(main, other, plain).runs_itself(step) is is_endless


def test_parts_that_run_each_other_do_not_hang_the_question() -> None:
    one = part("one", "  a: {kind: script, runs: two, next: return}\n")
    two = part("two", "  a: {kind: script, runs: one, next: return}\n")
    assert running(one, two).reachable() == {"a", "return"}
