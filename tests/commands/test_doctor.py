"""The doctor as IT starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from app.settings import Settings, save


def doctor(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command where no real keyring can be reached."""
    command = [sys.executable, "-m", "app", "doctor", *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    environment["XDG_RUNTIME_DIR"] = "/nonexistent"
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_profile_that_is_well_is_called_so_with_exit_code_0(tmp_path: Path) -> None:
    """In sentences."""
    done = doctor("--profile", str(tmp_path), "--only", "programs", "--only", "files", "--only", "database")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\nCalls can be taken.\n")
    assert "ok       python     Python 3.1" in done.stdout


def test_something_to_mend_is_said_with_its_remedy_and_exit_code_1(tmp_path: Path) -> None:
    """A database that is none."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "hatif.sqlite").write_text("a letter to my mother")
    done = doctor("--profile", str(tmp_path), "--only", "database")
    assert done.returncode == 1
    assert "-> the file is left as it is" in done.stdout
    assert "1 thing to mend" in done.stdout


def test_json_says_the_same_to_a_program(tmp_path: Path) -> None:
    """One object."""
    answer = json.loads(doctor("--profile", str(tmp_path), "--only", "programs", "--json").stdout)
    assert answer["problems"] == 0
    assert answer["findings"][0]["check"] == "hatif"
    assert set(answer["findings"][0]) == {"check", "grade", "text", "remedy"}


def test_everything_is_looked_at_and_nobody_is_named(tmp_path: Path) -> None:
    """What is found goes to others."""
    settings = Settings()
    settings.agent_login = "canary-login"
    settings.sip_user = "canary-user"
    settings.database_url = "postgresql://canary-name:canary-password@127.0.0.1:1/canary-database"
    save(settings, tmp_path / "config" / "settings.json")
    done = doctor("--profile", str(tmp_path))
    assert done.returncode == 1
    assert "canary" not in done.stdout + done.stderr
    for check in ("hatif", "folder", "database", "keyring", "sound", "speech", "screen", "telephone"):
        assert f" {check} " in done.stdout
    assert done.stderr == ""


def test_looking_changes_nothing(tmp_path: Path) -> None:
    """Not even for a profile that was never started."""
    doctor("--profile", str(tmp_path), "--only", "files", "--only", "database", "--only", "network")
    assert list(tmp_path.iterdir()) == []


def test_a_support_bundle_is_shown_and_saved(tmp_path: Path) -> None:
    """What is saved is what was shown; no fault of the computer keeps it from being made."""
    words = ("--profile", str(tmp_path / "profile"), "--only", "programs")
    shown = doctor(*words, "--preview").stdout
    assert "── findings.txt" in shown
    assert "── settings.txt" in shown
    saved = doctor(*words, "--bundle", str(tmp_path / "support.zip"))
    assert saved.returncode == 0
    assert (tmp_path / "support.zip").stat().st_size > 500
