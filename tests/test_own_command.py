"""Starting another process of our own."""

import subprocess
import sys

import pytest

from app.own_command import own_command


def test_from_source_it_is_python_with_our_program() -> None:
    """It runs, and is us."""
    said = subprocess.run([*own_command(), "--version"], capture_output=True, text=True, check=True).stdout
    assert said.startswith("hatif ")


def test_frozen_it_is_the_executable_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no Python to hand a module to."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable]
