"""The trail an agent walks."""

from dataclasses import replace

import pytest

from app.callscript.book import Book, Frame
from app.callscript.values import Facts
from app.callscript.walk import Given, Visit, Walk, Walker
from tests.callscript.scripts import FACTS, main_script


@pytest.fixture
def walker() -> Walker:
    """A walker through the small script."""
    return Walker(Book(main_script()), Facts(FACTS))


def keys(walk: Walk) -> list[str]:
    """The steps of the trail."""
    return [stop.visit.key for stop in walk.trail]


def test_a_walk_begins_at_the_start(walker: Walker) -> None:
    assert keys(walker.begun()) == ["hello"]


def test_an_answer_adds_one_stop(walker: Walker) -> None:
    walk = walker.answered(walker.begun(), Given(exit="bill", text="bill"))
    assert keys(walk) == ["hello", "verify/questions"]
    assert walk.here.frames == (Frame("identity"),)


def test_an_unfinished_answer_stays(walker: Walker) -> None:
    walk = walker.answered(walker.begun(), Given(exit="bill"))
    assert walker.answered(walk, Given(ticks=("born",))).cursor == walk.cursor


def test_answers_off_the_trail_come_back_with_it(walker: Walker) -> None:
    walk = walker.answered(walker.begun(), Given(exit="vip"))
    walk = walker.answered(walk, Given(exit="next"))
    away = walker.answered(replace(walk, cursor=0), Given(exit="bye"))
    assert keys(away) == ["hello", "closing"]
    assert keys(walker.answered(replace(away, cursor=0), Given(exit="vip"))) == ["hello", "notice", "more"]


def test_a_detour_interrupts_and_comes_again(walker: Walker) -> None:
    walk = walker.detoured(walker.begun(), "calm/listen")
    assert keys(walk) == ["hello", "calm/listen"]
    assert walk.here.detours == (Frame("hello", 1),)
    walk = walker.answered(walker.answered(walk, Given(exit="next")), Given(exit="yes", text="yes"))
    assert keys(walk) == ["hello", "calm/listen", "calm/better", "hello"]
    assert walk.here.visit == Visit("hello", 1)


def test_what_was_said_in_a_detour_is_known_afterwards(walker: Walker) -> None:
    walk = walker.detoured(walker.begun(), "calm/listen")
    walk = walker.answered(walker.answered(walk, Given(exit="next")), Given(exit="yes", text="yes"))
    assert walker.context(walk, walk.trail).values()["answers"] == {"calmed": True}


def test_a_jump_out_of_a_part_leaves_it(walker: Walker) -> None:
    walk = walker.answered(walker.begun(), Given(exit="bill"))
    assert walker.answered(walk, Given(jumped_to="notice")).here.frames == ()
