"""`hatif update`, as a timer runs it."""

import json
from pathlib import Path

import pytest

from app import settings_sources
from app.__main__ import main
from app.commands import update
from app.settings_sources import Places


def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **fixed: object) -> None:
    """Let a policy of the test's own fix these of the updates' settings."""
    policies = tmp_path / "policy.d"
    policies.mkdir()
    values = {f"updates.{name}": value for name, value in fixed.items()}
    (policies / "office.json").write_text(json.dumps(values))
    places = Places(policies, tmp_path / "settings.json", tmp_path / "people")
    monkeypatch.setattr(settings_sources.Places, "here", lambda: places)


def test_without_a_repository_nothing_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is how Hatif comes."""
    workplace(tmp_path, monkeypatch)
    assert main(["update", "--json"]) == update.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["outcome"] == "nothing"
    assert "own tools" in told["sentence"]


def test_a_program_that_is_no_package_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence says so, and nothing is fetched."""
    workplace(tmp_path, monkeypatch, repository=str(tmp_path))
    assert main(["update"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("hatif update: ")
    assert "package" in said or "own tools" in said


def test_the_program_here_works() -> None:
    """The doctor finds every part of it."""
    assert update.works()
