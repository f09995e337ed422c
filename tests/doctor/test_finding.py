"""What one check found, and how paths are shown."""

from pathlib import Path

import pytest

from app.doctor.finding import Profile, shown


def test_a_path_is_shown_without_the_login_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the doctor says is read out and sent around."""
    monkeypatch.setenv("HOME", "/home/canary")
    assert shown(Path("/home/canary/data")) == "~/data"
    assert shown(Path("/var/lib")) == "/var/lib"


def test_the_settings_lie_in_the_configuration_folder(profile: Profile) -> None:
    """Where the desk reads them."""
    assert profile.settings_path == profile.folders.config / "settings.json"
