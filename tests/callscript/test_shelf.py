"""Which version of which script a call gets."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.publication import History
from app.callscript.shelf import Shelf, linked_with
from app.callscript.steps import Script
from app.callscript.versions import published
from tests.callscript.scripts import CALM, MAIN, VERIFY

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)
CHANGED = MAIN.replace("en: Hello}", "en: Welcome}")


def own() -> list[Script]:
    """What lies in the folder."""
    parts = {"calm": read_script(CALM, "calm.yaml"), "verify": read_script(VERIFY, "verify.yaml")}
    return [linked(script, parts) for script in (read_script(MAIN, "main.yaml"), *parts.values())]


def once_published(shelf: Shelf, text: str = CHANGED) -> History:
    """The script of the folder, changed and published from Monday."""
    return published(
        History(), text, shelf.parts(MONDAY), note="", published_by="huda", counts_from=MONDAY, first=3
    )


def title_of(script: Script | None) -> str:
    """The English title of the first step."""
    assert script is not None
    return script.steps[0].title.en


def test_what_is_published_counts_from_its_day_and_the_folder_before() -> None:
    """A call that began before goes on with what it began with."""
    shelf = Shelf(own())
    history = once_published(shelf)
    shelf.take(history.versions)
    key = history.versions[0].key
    before = {script.key: script for script in shelf.current(MONDAY - timedelta(seconds=1))}
    after = {script.key: script for script in shelf.current(MONDAY)}
    assert (title_of(before[key]), title_of(after[key])) == ("Hello", "Welcome")
    assert (before[key].version, after[key].version) == (2, 3)
    assert title_of(shelf.version(key, 2)) == "Hello"
    assert title_of(shelf.version(key, 3)) == "Welcome"
    assert shelf.version(key, 4) is None
    assert {part.key for part in after[key].parts} == {part.key for part in before[key].parts} != set()


def test_a_forged_version_is_left_out_and_told_of() -> None:
    """The folder's script stays in use."""
    bad: list[str] = []
    shelf = Shelf(own(), bad.append)
    (version,) = once_published(shelf).versions
    shelf.take([replace(version, text=MAIN)])
    found = {script.key: script for script in shelf.current(MONDAY)}
    assert title_of(found[version.key]) == "Hello"
    assert bad == [version.key]
    assert shelf.history(version.key).versions == ()


def test_a_version_whose_part_is_gone_leaves_the_folders_script_in_use() -> None:
    bad: list[str] = []
    versions = once_published(Shelf(own())).versions
    shelf = Shelf([script for script in own() if script.key not in ("calm", "verify")], bad.append)
    shelf.take(versions)
    found = {script.key: script for script in shelf.current(MONDAY)}
    assert found[versions[0].key].version == 2
    assert bad == [versions[0].key]


def test_a_draft_is_linked_with_the_parts_of_the_day() -> None:
    shelf = Shelf(own())
    draft = linked_with(read_script(CHANGED, "draft"), shelf, MONDAY)
    assert {part.key for part in draft.parts} == {"calm", "verify"}
    assert shelf.own("calm") is not None
