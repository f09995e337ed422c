"""When .venv is kept, updated or made anew."""

import sys
from pathlib import Path

import pytest

from tools import environment, pythons
from tools.running import Stop

LOCKS = {"requirements.lock": "a", "requirements-develop.lock": "b"}


def _environment(folder: Path) -> Path:
    """An environment as `python -m venv` lays it out, whose Python is the one that runs this test."""
    python = environment.python_in(folder)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (folder / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).parent}\nversion = 3.11.7\n")
    return folder


def test_an_environment_of_the_same_locks_and_python_is_used_as_it_is() -> None:
    """Starting must not cost a second look at every library."""
    assert environment.is_current(
        {"python": "/usr/bin/python3.11", "locks": LOCKS}, "/usr/bin/python3.11", LOCKS
    )


def test_one_made_for_development_serves_for_running_too() -> None:
    """The development lock holds everything of the other."""
    stamp: dict[str, object] = {"python": "p", "locks": LOCKS}
    assert environment.is_current(stamp, "p", {"requirements.lock": "a"})


@pytest.mark.parametrize(
    ("stamp", "python"),
    [
        ({}, "p"),
        ({"python": "p", "locks": {"requirements.lock": "a"}}, "p"),
        ({"python": "p", "locks": {**LOCKS, "requirements.lock": "old"}}, "p"),
        ({"python": "p", "locks": LOCKS}, "another"),
        ({"python": "", "locks": LOCKS}, ""),
        ({"python": "p", "locks": "nonsense"}, "p"),
    ],
)
def test_any_difference_calls_for_an_update(stamp: dict[str, object], python: str) -> None:
    """Unfinished, made for running only, older lock, other Python, no Python, damaged stamp."""
    assert not environment.is_current(stamp, python, LOCKS)


def test_an_environment_whose_python_went_away_is_made_anew(tmp_path: Path) -> None:
    """As after an upgrade of the system."""
    folder = _environment(tmp_path / ".venv")
    assert environment.can_be_kept(folder, {})
    environment.python_in(folder).unlink()
    assert not environment.can_be_kept(folder, {})


def test_an_environment_of_another_python_is_made_anew(tmp_path: Path) -> None:
    """Its libraries lie where the new Python does not look."""
    folder = _environment(tmp_path / ".venv")
    assert not environment.can_be_kept(folder, {"python": "/usr/bin/python3.9"})


@pytest.mark.parametrize("text", ["", "{", "[]", '{"python": 1'])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, text: str) -> None:
    """An interrupted installation is finished, not trusted."""
    (tmp_path / "hatif-stamp.json").write_text(text)
    assert environment.read_stamp(tmp_path) == {}


def test_a_full_disk_is_named_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment is not touched then."""
    monkeypatch.setattr(environment, "_NEEDED_BYTES", 10**18)
    for name in LOCKS:
        (tmp_path / name).write_text("")
    with pytest.raises(Stop, match="The disk has"):
        environment.prepare(tmp_path, develop=True)
    assert not (tmp_path / ".venv").exists()


def test_debians_missing_part_of_python_is_asked_for_with_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that an administrator is given one line to type, not two."""
    bare = tmp_path / "python3.12"
    bare.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *) echo cpython 3 12;; esac\n')
    bare.chmod(0o755)
    monkeypatch.setattr(pythons, "HERE", (3, 13))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert environment.debian_packages(tmp_path) == ["python3.12-venv"]
