"""The demo as one starts it to see what Hatif does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import settings
from app.folders import Folders
from app.settings import Settings
from tests import desks


@pytest.mark.end_to_end
@pytest.mark.timeout(180)
def test_a_whole_call_plays_itself_without_a_screen_and_tells_what_was_stored(tmp_path: Path) -> None:
    """With pictures; the settings of the profile stay those of the person."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    words = ["--auto", "--profile", str(tmp_path), "--screenshots", str(tmp_path / "seen")]
    done = subprocess.run(
        [sys.executable, "-m", "app", "demo", *words],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=150,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "stored in the database:" in done.stdout
    assert "Charged twice, promised an answer tomorrow." in done.stdout
    assert "follow-up" in done.stdout
    assert {path.stem.partition("-")[2] for path in (tmp_path / "seen").iterdir()} == {
        "ready", "ringing", "on-call", "script", "wrap-up", "saved",
    }  # fmt: skip
    stored = settings.load(tmp_path / "config" / "settings.json").settings
    assert (stored.sip_address, stored.sound) == (Settings().sip_address, "device")
    desks.end_engine(Folders.under(tmp_path))


def test_its_files_can_be_made_by_themselves(tmp_path: Path) -> None:
    """By the process the desk starts for it; an unknown wish is refused."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "demo", "--prepare"], capture_output=True, check=False, timeout=30
    )
    assert done.returncode == 2
