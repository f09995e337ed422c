"""What a place holds."""

from app.callscript.runner import Runner
from tests.callscript.scripts import FACTS, main_script


def test_a_place_can_be_compared_and_kept() -> None:
    runner = Runner(main_script(), FACTS)
    assert {runner.place("en"), runner.place("en")} == {runner.place("en")}
    assert runner.place("en") != runner.place("ar")
