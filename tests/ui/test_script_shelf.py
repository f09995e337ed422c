"""What supervisors publish reaches the desk's scripts."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from app import times
from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.publication import History, Published
from app.callscript.shelf import Shelf
from app.callscript.versions import published
from app.models.rows.scripts import VersionRow
from app.ui.jobs import Jobs
from app.ui.script_shelf import ScriptShelf, published_of
from tests.callscript.scripts import CALM, MAIN, VERIFY
from tests.ui import memories


def row(version: Published) -> VersionRow:
    """A version as the database keeps it."""
    return VersionRow(
        key=version.key,
        version=version.version,
        name_ar="رئيسي",
        name_en="Main",
        text=version.text,
        parts=json.dumps([(part.key, part.version) for part in version.parts]),
        note=version.note,
        published_by=version.published_by,
        published_at=version.counts_from,
        counts_from=version.counts_from,
        fingerprint=version.fingerprint,
    )


def test_a_version_published_elsewhere_counts_here_soon(tmp_path: Path, qtbot: QtBot) -> None:
    """Once; what is not new is not read again, and what cannot be read takes nothing away."""
    parts = {"calm": read_script(CALM, "calm.yaml"), "verify": read_script(VERIFY, "verify.yaml")}
    own = linked(read_script(MAIN, "main.yaml"), parts)
    changed = MAIN.replace("en: Hello}", "en: Welcome}")
    (version,) = published(
        History(), changed, parts, note="", published_by="Huda", counts_from=times.now(), first=3
    ).versions
    memory = memories.lane(tmp_path / "hatif.sqlite")
    library: Jobs[Shelf] = Jobs(lambda: Shelf((own, *parts.values())), "library")
    library.start()
    shelf = ScriptShelf(memory, library)
    memories.answer(memory, qtbot, lambda opened: opened.publish_script(row(version)))
    with qtbot.waitSignal(shelf.changed):
        shelf.look()
    found: list[str] = []
    library.ask(shelf, lambda it: [one.steps[0].title.en for one in it.current(times.now())], found.extend)
    qtbot.waitUntil(lambda: bool(found))
    assert "Welcome" in found
    with qtbot.assertNotEmitted(shelf.changed):
        shelf.look()
        qtbot.waitUntil(lambda: memory.idle and library.idle)
    shelf.stop()
    memory.stop()
    library.stop()


def test_a_damaged_list_of_parts_does_not_pass_for_what_was_published() -> None:
    parts = {"calm": read_script(CALM, "calm.yaml"), "verify": read_script(VERIFY, "verify.yaml")}
    (version,) = published(
        History(), MAIN, parts, note="", published_by="Huda", counts_from=times.now()
    ).versions
    damaged = row(version)
    assert published_of(damaged) == version
    for text in ("{", "[1]", "null"):
        assert published_of(VersionRow(**{**_values(damaged), "parts": text})).parts == ()  # type: ignore[arg-type]


def _values(stored: VersionRow) -> dict[str, object]:
    return {name: getattr(stored, name) for name in VersionRow.__slots__}
