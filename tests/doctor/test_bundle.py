"""What IT is sent, and what it must never hold."""

import os
import zipfile
from pathlib import Path

import pytest

from app.doctor import bundle
from app.doctor.finding import Finding, Grade, Profile
from app.errors import Unavailable
from app.folders import Folders
from app.settings import Settings

CANARIES = ("501234567", "50 123 4567", "s3cretCanary", "Canary Name")


@pytest.fixture
def spoilt(tmp_path: Path) -> Profile:
    """A profile whose logs and settings are full of what must not leave the computer."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    lines = [
        'INFO caller "Canary Name" <sip:+966501234567@canary.example>',
        "INFO password=s3cretCanary for +966 50 123 4567",
        "WARNING nothing private here",
    ]
    (folders.logs / "desk.log").write_text("\n".join(lines), encoding="utf-8")
    (folders.logs / "engine-crash.txt").write_text("Segmentation fault\n", encoding="utf-8")
    (folders.logs / "empty.log").touch()
    stored = {
        "telephony.registrar": "sip:canary.example",
        "telephony.user": "s3cretCanary",
        "ui.theme": "dark",
    }
    return Profile(folders, Settings(stored, managed={"calls.record_here": False}))


def test_everything_is_masked_and_still_tells_what_is_wrong(spoilt: Profile) -> None:
    """Findings, settings by name and source, logs and crashes."""
    findings = [Finding("sound", Grade.PROBLEM, "no microphone found", "plug in the headset")]
    parts = {part.name: part.text for part in bundle.collect(spoilt, findings)}
    assert set(parts) == {"findings.txt", "settings.txt", "logs/desk.log", "logs/engine-crash.txt"}
    whole = "\n".join(parts.values())
    assert not [canary for canary in CANARIES if canary in whole]
    assert "no microphone found" in parts["findings.txt"]
    assert "canary.example" not in parts["settings.txt"]
    assert "telephony.registrar = set (own choice)" in parts["settings.txt"]
    assert "calls.record_here = false (policy)" in parts["settings.txt"]
    assert "nothing private here" in parts["logs/desk.log"]


def test_a_long_log_is_sent_by_its_end(spoilt: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """What happened last matters."""
    monkeypatch.setattr(bundle, "MOST_BYTES", 40)
    parts = {part.name: part.text for part in bundle.collect(spoilt, [])}
    assert "nothing private here" in parts["logs/desk.log"]
    assert len(parts["logs/desk.log"]) <= 42


def test_it_is_saved_for_its_owner_alone(spoilt: Profile, tmp_path: Path) -> None:
    """As a ZIP file that any program opens."""
    path = tmp_path / "support.zip"
    parts = bundle.collect(spoilt, [])
    bundle.write(parts, path)
    with zipfile.ZipFile(path) as saved:
        assert {name: saved.read(name).decode() for name in saved.namelist()} == {
            part.name: part.text for part in parts
        }
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(Unavailable, match="cannot be written"):
        bundle.write(parts, tmp_path / "nowhere" / "support.zip")
