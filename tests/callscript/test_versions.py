"""Published versions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.callscript.language import read_script
from app.callscript.problem import BadScript
from app.callscript.publication import History
from app.callscript.steps import Script
from app.callscript.versions import published, rolled_back
from app.errors import BadInput, Bug
from tests.callscript.scripts import CALM, MAIN, VERIFY

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


def test_a_script_that_came_with_the_program_goes_on_counting_from_its_own_version() -> None:
    """Version 3 came in a folder, so the first one published is 4."""
    history = published(History(), MAIN, parts(), note="", published_by="huda", counts_from=MONDAY, first=4)
    assert [one.version for one in history.versions] == [4]
    back = rolled_back(history, 4, note="again", published_by="huda", counts_from=MONDAY)
    assert [one.version for one in back.versions] == [4, 5]
    with pytest.raises(BadInput):
        back.version(3)
    with pytest.raises(Bug):
        History(back.versions[1:])
