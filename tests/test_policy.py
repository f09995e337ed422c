"""What the workplace has fixed cannot be changed."""

import json
from pathlib import Path

import pytest

from app import policy, settings_sources
from app.errors import BadInput
from app.settings import Settings
from app.settings_sources import Places


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


def test_a_changed_policy_counts_without_a_restart(tmp_path: Path) -> None:
    """Whoever listens hears of each setting that is another now, or is fixed or free now."""
    file = tmp_path / "all.json"
    file.write_text(json.dumps({"ui.theme": "dark", "ui.text_percent": 110}))
    heard: list[str] = []
    settings = Settings({"ui.theme": "light"}, listeners=[heard.append])
    policy.apply(settings, tmp_path)
    assert policy.apply_again(settings, tmp_path) == frozenset()
    file.write_text(json.dumps({"ui.text_percent": 120, "ui.language": "ar"}))
    assert policy.apply_again(settings, tmp_path) == {"ui.theme", "ui.text_percent", "ui.language"}
    assert heard == ["ui.language", "ui.text_percent", "ui.theme"]
    assert (settings.theme, settings.text_percent) == ("light", 120)


def test_a_file_that_is_half_written_frees_nothing(tmp_path: Path) -> None:
    """A policy is not lifted by breaking its file."""
    file = tmp_path / "all.json"
    file.write_text(json.dumps({"ui.theme": "dark"}))
    settings = Settings()
    policy.apply(settings, tmp_path)
    file.write_text("{")
    assert policy.apply_again(settings, tmp_path) == frozenset()
    assert settings.is_managed(Settings.theme)


def test_a_policy_that_locks_three_settings_cannot_be_got_round(tmp_path: Path) -> None:
    """Not by the window, the file, the command line, the environment nor the computer's presets."""
    places = Places(tmp_path / "policy.d", tmp_path / "presets.json", tmp_path / "people")
    places.policies.mkdir()
    fixed = {"telephony.registrar": "pbx.example.com", "logs.level": "warning", "calls.record_here": False}
    (places.policies / "office.json").write_text(json.dumps(fixed))
    others = {"telephony.registrar": "elsewhere", "logs.level": "debug", "calls.record_here": True}
    (tmp_path / "own.json").write_text(json.dumps(others))
    places.presets.write_text(json.dumps(others))
    environment = {"HATIF_TELEPHONY_REGISTRAR": "elsewhere", "HATIF_CALLS_RECORD_HERE": "1"}
    settings = settings_sources.load(tmp_path / "own.json", places, environment).settings
    settings.use_this_time(Settings.registrar, "elsewhere")
    for name, value in (("registrar", "x"), ("log_level", "debug"), ("records_here", True)):
        with pytest.raises(BadInput, match="fixed"):
            setattr(settings, name, value)
    assert {key: settings.effective(key) for key in fixed} == fixed
