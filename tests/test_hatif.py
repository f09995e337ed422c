"""The starter: which command needs what, and how it hands over."""

import subprocess
import sys
from pathlib import Path

import pytest

import hatif
from tools import debian

ROOT = Path(hatif.__file__).parent


@pytest.mark.parametrize(
    ("arguments", "module"),
    [
        (["demo"], ["-m", "app", "demo"]),
        (["db", "upgrade"], ["-m", "app", "db", "upgrade"]),
        ([], ["-m", "app"]),
        (["test", "-k", "hold"], ["-m", "pytest", "-k", "hold"]),
        (["check"], ["-m", "tools.check"]),
        (["bench", "memory"], ["-m", "tools.bench", "memory"]),
    ],
)
def test_each_command_runs_its_module(arguments: list[str], module: list[str]) -> None:
    """Whatever the starter does not know itself is Hatif's own."""
    assert hatif.module_for(arguments[0] if arguments else "desk", arguments) == module


def test_a_command_without_a_window_needs_no_packages() -> None:
    """A server on which only the database is upgraded stays as it is."""
    assert hatif.packages_for("db", []) == []
    assert hatif.packages_for("demo", []) == list(debian.DESK_PACKAGES)
    assert set(hatif.packages_for("check", [])) >= set(debian.TEST_PACKAGES)


def test_the_program_is_found_from_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's own folder stays the current one, so that file names mean what they typed."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert hatif.environment_for("db")["PYTHONPATH"] == str(ROOT)


def test_tests_draw_without_a_screen_and_the_desk_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless the person says where to draw."""
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert hatif.environment_for("test")["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in hatif.environment_for("demo")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert hatif.environment_for("test")["QT_QPA_PLATFORM"] == "xcb"


def test_python_is_lean_for_those_who_work_and_whole_for_those_who_develop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Tests need their assertions; a person may choose for himself."""
    monkeypatch.delenv("PYTHONOPTIMIZE", raising=False)
    assert hatif.environment_for("desk")["PYTHONOPTIMIZE"] == "2"
    assert "PYTHONOPTIMIZE" not in hatif.environment_for("check")
    monkeypatch.setenv("PYTHONOPTIMIZE", "")
    assert hatif.environment_for("desk")["PYTHONOPTIMIZE"] == ""


def test_help_needs_nothing_but_python() -> None:
    """No environment is made to explain what the commands are; site packages are not even looked at."""
    said = subprocess.run(
        [sys.executable, "-E", "-s", "-S", str(ROOT / "hatif.py"), "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "python3 hatif.py demo" in said
    assert "python3 hatif.py check" in said
