"""A newer version comes while the desk is open."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.program_watch import ProgramWatch, facts_of_build


def test_a_newer_version_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    """Not while it is half there."""
    facts = tmp_path / "build.json"
    facts.write_text("{}")
    watch = ProgramWatch(facts)
    told: list[int] = []
    watch.replaced.connect(lambda: told.append(1))
    watch.look()
    facts.unlink()
    watch.look()
    assert told == []
    facts.write_text('{"commit": "another"}')
    watch.look()
    watch.look()
    assert told == [1]


def test_only_a_frozen_program_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """From source there is nothing to watch."""
    assert facts_of_build() is None
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/usr/lib/hatif/hatif")
    assert facts_of_build() == Path("/usr/lib/hatif/lib/build.json")
