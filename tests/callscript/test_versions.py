"""Published versions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.callscript.language import read_script
from app.callscript.problem import BadScript
from app.callscript.runner import Runner
from app.callscript.steps import Script
from app.callscript.versions import History, PartVersion, published, rolled_back, whole
from app.errors import BadInput, Bug
from tests.callscript.scripts import CALM, FACTS, MAIN, VERIFY

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)
CHANGED = MAIN.replace("en: Hello}", "en: Welcome}")


def parts() -> dict[str, Script]:
    """The parts that are there."""
    return {"calm": read_script(CALM, "calm.yaml"), "verify": read_script(VERIFY, "verify.yaml")}


def two_versions() -> History:
    """One version from Monday, another from Tuesday."""
    first = published(History(), MAIN, parts(), note="first", published_by="huda", counts_from=MONDAY)
    tuesday = MONDAY + timedelta(days=1)
    return published(first, CHANGED, parts(), note="warmer", published_by="huda", counts_from=tuesday)


def test_each_publishing_is_one_more_version_whatever_the_draft_says() -> None:
    history = two_versions()
    assert [one.version for one in history.versions] == [1, 2]
    assert [one.script().version for one in history.versions] == [1, 2]
    assert history.versions[1].note == "warmer"


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


def test_a_script_with_problems_is_not_published() -> None:
    with pytest.raises(BadScript):
        published(History(), MAIN, {}, note="", published_by="huda", counts_from=MONDAY)


def test_one_history_holds_one_script() -> None:
    other = MAIN.replace("script: main", "script: other")
    with pytest.raises(BadInput, match="other"):
        published(two_versions(), other, parts(), note="", published_by="huda", counts_from=MONDAY)


def test_rolling_back_publishes_the_old_text_anew() -> None:
    history = rolled_back(
        two_versions(), 1, note="back", published_by="huda", counts_from=MONDAY + timedelta(days=2)
    )
    assert [one.version for one in history.versions] == [1, 2, 3]
    old, new = history.version(1).script(), history.version(3).script()
    assert replace(new, version=1) == old
    assert history.version(3).note == "back"


def test_a_version_that_never_was_is_refused() -> None:
    for number in (0, 3):
        with pytest.raises(BadInput):
            two_versions().version(number)
