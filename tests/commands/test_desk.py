"""The command that opens the desk, up to the window."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import engine_process, settings
from app.commands import desk
from app.errors import BadInput
from app.folders import Folders
from app.settings import Settings


def options(*words: str) -> argparse.Namespace:
    """Read a command line."""
    parser = argparse.ArgumentParser()
    desk.add_arguments(parser)
    return parser.parse_args(words)


def test_what_the_command_line_says_counts_for_this_time_only(tmp_path: Path) -> None:
    """What it does not say is as it was stored."""
    folders = Folders.under(tmp_path)
    path = folders.config / "settings.json"
    settings.save(Settings({"ui.theme": "dark", "ui.language": "ar"}), path)
    loaded = desk.prepare(options("--language", "en", "--sip-port", "5071"), folders)
    chosen = loaded.settings
    assert (chosen.language, chosen.sip_port, chosen.theme) == ("en", 5071, "dark")
    settings.save(chosen, path)
    stored = settings.load(path).settings
    assert (stored.language, stored.sip_port, stored.theme) == ("ar", 0, "dark")


def test_a_link_is_taken_and_anything_else_is_named(tmp_path: Path) -> None:
    """A slip of the finger must not open a window."""
    assert options("tel:+966112345678").link == "tel:+966112345678"
    assert options().link == ""
    with pytest.raises(BadInput, match="neither a command nor a link"):
        desk.run(options("dekso", "--profile", str(tmp_path)))


def test_the_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    """Whatever is in them is nobody else's business."""
    folders = Folders.under(tmp_path / "profile")
    desk.prepare(options(), folders)
    for folder in (folders.data, folders.config, folders.logs, folders.run):
        assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("words", [["--language", "fr"], ["--theme", "pink"], ["--sip-port", "x"]])
def test_what_cannot_be_is_refused_before_anything_starts(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With what would do."""
    with pytest.raises(SystemExit):
        options(*words)
    assert words[0] in capsys.readouterr().err


def test_an_engine_that_lives_already_is_not_started_again(tmp_path: Path) -> None:
    """It may have a call."""
    folders = Folders.under(tmp_path)
    loaded = desk.prepare(options("--sound", "none"), folders)
    address = f'{{"port": 1, "token": "x", "pid": {os.getpid()}, "protocol": 1}}'
    (folders.run / engine_process.ADDRESS_FILE).write_text(address)
    assert desk.start_engine(folders, loaded) is None


@pytest.mark.parametrize("command", ["desk", "demo"])
def test_without_a_screen_it_says_so_and_what_works_instead(tmp_path: Path, command: str) -> None:
    """In words of ours; Qt's mislead."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "app", command, "--profile", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == desk.NO_DISPLAY
    assert "demo --auto" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
