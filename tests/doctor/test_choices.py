"""What the workplace has fixed is named, and what it wrote wrongly."""

from pathlib import Path

import pytest

from app.doctor import choices
from app.doctor.finding import Grade, Profile
from app.folders import Folders
from app.settings import Settings


def test_three_locked_settings_are_named(tmp_path: Path) -> None:
    """With values that tell nothing of anybody; an address is not read out."""
    fixed = {"ui.theme": "dark", "calls.record_here": False, "telephony.registrar": "pbx.example.com"}
    settings = Settings(managed=fixed, machine={"calls.wrap_up_seconds": 90})
    found = list(choices.look(Profile(Folders.under(tmp_path), settings)))
    texts = [finding.text for finding in found]
    assert (
        "fixed by policy (policy): calls.record_here = false, telephony.registrar, ui.theme = dark" in texts
    )
    assert "preset (this computer's presets): calls.wrap_up_seconds = 90" in texts
    assert "no setting is set by an environment variable" in texts
    assert all(finding.grade is Grade.OK for finding in found)


def test_what_cannot_be_used_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With where it stands."""
    monkeypatch.setenv("HATIF_UI_THEME", "pink")
    found = list(choices.look(Profile(Folders.under(tmp_path), Settings())))
    assert found[0].grade is Grade.NOTE
    assert found[0].text.startswith("not used: HATIF_UI_THEME")
