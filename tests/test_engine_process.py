"""Finding an engine, and starting one."""

import json
import os
from pathlib import Path

import pytest

from app import engine_process
from app.settings import Settings


def written(folder: Path, **values: object) -> None:
    """Write an address as an engine does."""
    (folder / "engine.json").write_text(json.dumps(values), encoding="utf-8")


def test_a_living_engine_is_found(tmp_path: Path) -> None:
    """Its process answers for it."""
    written(tmp_path, port=4000, token="secret", pid=os.getpid())
    found = engine_process.find(tmp_path)
    assert found is not None
    assert found.port == 4000


def test_the_address_of_a_dead_engine_is_worth_nothing(tmp_path: Path) -> None:
    """A killed one leaves its file behind."""
    written(tmp_path, port=4000, token="secret", pid=2**22 + 1)
    assert engine_process.find(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"port": "x"}', '{"port": 1, "token": "t"}'])
def test_a_broken_address_is_no_address(tmp_path: Path, text: str) -> None:
    """The desk then starts an engine of its own."""
    (tmp_path / "engine.json").write_text(text, encoding="utf-8")
    assert engine_process.find(tmp_path) is None


def test_the_command_line_names_the_settings_and_no_password(tmp_path: Path) -> None:
    """Anybody may read a command line."""
    settings = Settings({"telephony.port": 5071, "telephony.trunk": "127.0.0.2"})
    command = engine_process.arguments(tmp_path, settings, tmp_path / "log", stay=True)
    assert "5071" in command
    assert "127.0.0.2" in command
    assert "--stay" in command
    assert not any("password" in part for part in command)
