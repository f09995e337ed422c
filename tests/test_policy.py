"""What the workplace has fixed cannot be changed."""

import json
from pathlib import Path

import pytest

from app import policy
from app.errors import BadInput
from app.settings import Settings


def test_what_is_fixed_counts_before_everything_else(tmp_path: Path) -> None:
    """Before what is stored, and before the command line; the later file before the earlier one."""
    (tmp_path / "10-all.json").write_text(json.dumps({"ui.theme": "dark", "ui.language": "en"}))
    (tmp_path / "20-team.json").write_text(json.dumps({"ui.theme": "contrast"}))
    settings = Settings({"ui.theme": "light"})
    assert policy.apply(settings, tmp_path) == ()
    settings.use_this_time(Settings.theme, "dark")
    assert (settings.theme, settings.language) == ("contrast", "en")
    assert settings.is_managed(Settings.theme)
    assert not settings.is_managed(Settings.text_percent)


def test_nobody_changes_what_is_fixed(tmp_path: Path) -> None:
    """And what was the person's own choice is still stored for the day on which it is free again."""
    (tmp_path / "all.json").write_text(json.dumps({"ui.theme": "dark"}))
    settings = Settings({"ui.theme": "light"})
    policy.apply(settings, tmp_path)
    with pytest.raises(BadInput, match="fixed"):
        settings.theme = "contrast"
    assert settings.theme == "dark"
    assert settings.stored["ui.theme"] == "light"


def test_what_cannot_be_used_is_named_and_left_out(tmp_path: Path) -> None:
    """Hatif starts all the same."""
    (tmp_path / "1.json").write_text("nonsense")
    (tmp_path / "2.json").write_text("[]")
    (tmp_path / "3.json").write_text(json.dumps({"ui.theme": "pink", "no.such": 1, "ui.language": "en"}))
    settings = Settings()
    problems = policy.apply(settings, tmp_path)
    assert len(problems) == 4
    assert settings.managed == {"ui.language": "en"}
    assert policy.apply(settings, tmp_path / "nothing") == ()
    assert policy.folder().name == "policy.d"
