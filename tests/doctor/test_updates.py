"""What the doctor says of updates."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import settings_sources
from app.doctor import updates
from app.doctor.finding import Grade, Profile
from app.folders import Folders
from app.settings import Settings
from app.settings_sources import Places
from app.updates.state import State

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def words(state: State) -> list[tuple[Grade, str]]:
    """Return what is said of a state."""
    return [(each.grade, each.text) for each in updates.of_state(state, NOW)]


def test_what_came_of_the_last_look_is_told() -> None:
    """A look long ago and versions that failed are told with it."""
    assert [grade for grade, _text in words(State())] == [Grade.NOTE]
    fresh = State(said="version 0.2.0 is installed", looked_at="2026-11-21T12:00:00+00:00")
    assert words(fresh) == [(Grade.OK, "version 0.2.0 is installed")]
    old = State(said="x", looked_at="2026-10-01T12:00:00+00:00", refused=("0.3.0",))
    assert [grade for grade, _text in words(old)] == [Grade.NOTE, Grade.NOTE, Grade.OK]
    assert "0.3.0" in words(old)[1][1]


def test_a_version_below_the_workplace_s_minimum_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a minimum that is no version is named; without a repository the workplace's tools do it."""
    places = Places(tmp_path / "policy.d", tmp_path / "settings.json", tmp_path / "people")
    monkeypatch.setattr(settings_sources.Places, "here", lambda: places)
    folders = Folders.under(tmp_path)
    for minimum, grade in (("99.0.0", Grade.PROBLEM), ("newest", Grade.NOTE), ("0.0.1", Grade.OK)):
        settings = Settings(managed={"updates.minimum_version": minimum})
        found = list(updates.look(Profile(folders, settings)))
        assert found[0].grade is grade
        assert "own tools" in found[-1].text


def test_a_policy_that_cannot_be_used_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a repository the last look is told, else what is wrong."""
    places = Places(tmp_path / "policy.d", tmp_path / "settings.json", tmp_path / "people")
    monkeypatch.setattr(settings_sources.Places, "here", lambda: places)
    places.policies.mkdir()
    profile = Profile(Folders.under(tmp_path), Settings())
    for address, grade in (("http://updates.example.com", Grade.PROBLEM), ("/srv/updates", Grade.NOTE)):
        (places.policies / "a.json").write_text(json.dumps({"updates.repository": address}))
        assert next(iter(updates.look(profile))).grade is grade
