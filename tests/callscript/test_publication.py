"""What was published is opened again as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.callscript.publication import History, PartVersion, whole
from app.callscript.runner import Runner
from app.errors import BadInput, Bug
from tests.callscript.scripts import FACTS
from tests.callscript.test_versions import CHANGED, MONDAY, parts, two_versions


def test_a_call_gets_the_version_that_counts_when_it_begins() -> None:
    history = two_versions()
    for hours, version in ((0, 1), (23, 1), (24, 2), (1000, 2)):
        current = history.current(MONDAY + timedelta(hours=hours))
        assert current is not None
        assert current.version == version
    assert history.current(MONDAY - timedelta(seconds=1)) is None


def test_a_running_call_finishes_on_the_version_it_began_with() -> None:
    history = two_versions()
    at_hand = {PartVersion(key, 1): part for key, part in parts().items()}
    begun = Runner(whole(history.version(1), at_hand), FACTS).answer("bill")
    resumed = Runner(whole(history.version(begun.script.version), at_hand), FACTS, begun.record)
    assert resumed.place("en") == begun.place("en")
    assert resumed.back().place("en").title == "Hello"
    with pytest.raises(BadInput, match="calm"):
        whole(history.version(1), {})


def test_what_was_published_cannot_be_changed() -> None:
    first, second = two_versions().versions
    for forged in (
        (replace(first, text=CHANGED), second),
        (first, replace(second, note="nicer")),
        (replace(first, counts_from=MONDAY - timedelta(days=9)), second),
        (second,),
        (second, first),
    ):
        with pytest.raises(Bug):
            History(forged)
    assert History((first,)).versions == (first,)
