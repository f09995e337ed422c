"""A script with its parts, laid out for running."""

from dataclasses import replace

from app.callscript.book import NOWHERE, Arrival, Book, Frame
from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.steps import End
from app.callscript.values import Context, Facts
from tests.callscript.scripts import MAIN, main_script

NOTHING_KNOWN = Context(Facts({}), dict)


def test_the_steps_of_parts_are_known_by_their_part() -> None:
    book = Book(main_script())
    assert {"hello", "calm/listen", "verify/questions"} <= set(book.keys)
    assert book.resolved("calm/listen", "better") == "calm/better"
    assert book.resolved("hello", "notice") == "notice"


def test_a_way_into_a_part_arrives_at_its_first_step() -> None:
    arrival = Book(main_script()).arrival("identity", (), NOTHING_KNOWN)
    assert arrival == Arrival("verify/questions", (Frame("identity"),))


def test_a_return_goes_on_after_the_step_that_ran_the_part() -> None:
    arrival = Book(main_script()).arrival("return", (Frame("identity"),), NOTHING_KNOWN)
    assert arrival == Arrival("closing", ())


def test_a_return_from_an_objection_takes_up_the_visit() -> None:
    assert Book(main_script()).arrival("return", (Frame("hello", 1),), NOTHING_KNOWN) == Arrival(
        "hello", (), 1
    )


def test_a_part_that_is_missing_is_passed_by() -> None:
    alone = Book(linked(read_script(MAIN, "main.yaml"), {}))
    assert alone.arrival("identity", (), NOTHING_KNOWN).key == "closing"
    assert alone.objections == ()


def test_a_way_to_nowhere_is_an_end() -> None:
    book = Book(main_script())
    assert book.arrival("no_such_step", (), NOTHING_KNOWN) == Arrival(NOWHERE, ())
    assert book.arrival("return", (), NOTHING_KNOWN) == Arrival(NOWHERE, ())
    assert isinstance(book.step(NOWHERE), End)


def test_parts_that_run_themselves_without_end_are_stopped() -> None:
    text = MAIN.replace("runs: verify", "runs: round")
    turning = read_script(
        "script: round\nversion: 1\npurpose: part\ntitle: {ar: د, en: R}\nstart: again\n"
        "steps:\n  again: {kind: script, runs: round, next: return}\n",
        "round.yaml",
    )
    script = replace(read_script(text, "main.yaml"), parts=(turning,))
    assert Book(script).arrival("identity", (), NOTHING_KNOWN).key == "closing"


def test_a_way_is_the_first_that_holds_and_else_the_last() -> None:
    book = Book(main_script())
    step = book.step("amount")
    assert book.way("amount", "next", Context(Facts({}), lambda: {"amount": (step, "2000")})) == "notice"
    assert book.way("amount", "next", Context(Facts({}), lambda: {"amount": (step, "10")})) == "more"
    assert book.way("amount", "no_such_exit", NOTHING_KNOWN) == NOWHERE


def test_what_remains_is_the_longest_way_without_turning_round() -> None:
    remaining = Book(main_script()).remaining
    assert (remaining["hello"], remaining["closing"], remaining["case"], remaining["calm/listen"]) == (
        7,
        1,
        2,
        3,
    )


def test_steps_that_pass_each_other_on_without_end_are_stopped() -> None:
    text = (
        "script: a\nversion: 1\ntitle: {ar: أ, en: A}\nstart: a\nsteps:\n"
        "  a: {kind: script, runs: gone, next: b}\n  b: {kind: script, runs: gone, next: a}\n"
    )
    assert Book(read_script(text, "a.yaml")).arrival("a", (), NOTHING_KNOWN).key == NOWHERE
