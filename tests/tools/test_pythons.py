"""The choice of a Python to run on."""

import sys
from pathlib import Path

import pytest

from tools import pythons


def _command(folder: Path, name: str, answer: str) -> None:
    """A program that answers as a Python does."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)


def test_the_python_that_runs_this_is_taken_when_it_will_do() -> None:
    """These tests run on a supported one."""
    assert pythons.found() == [getattr(sys, "_base_executable")]  # noqa: B009  absent from the stubs


def test_another_version_on_the_path_is_taken_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that does not start (a pyenv shim without its version) is passed over."""
    _command(tmp_path, "python3.12", "exit 127")
    _command(tmp_path, "python3.11", "echo cpython 3 11")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pythons, "HERE", (3, 13))
    assert pythons.found() == [str(tmp_path / "python3.11")]


def test_uv_is_asked_when_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one on the path, which here knows a 3.12."""
    _command(tmp_path, "uv", "echo /elsewhere/python3.12")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pythons, "HERE", (3, 10))
    assert pythons.found() == ["/elsewhere/python3.12"]


def test_only_cpython_counts(tmp_path: Path) -> None:
    """The libraries are built for nothing else."""
    _command(tmp_path, "python3.11", "echo pypy 3 11")
    assert pythons.version_of([str(tmp_path / "python3.11")]) is None
