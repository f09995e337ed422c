"""The engine by itself, as integrators start it."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import engine_process
from tests import desks


@pytest.mark.end_to_end
def test_it_says_where_it_listens_and_takes_its_address_with_it(tmp_path: Path, qtbot: QtBot) -> None:
    """For this user alone."""
    command = engine_process.arguments(tmp_path, desks.settings(), tmp_path / "log", stay=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: engine_process.find(tmp_path) is not None, timeout=15_000)
        address = tmp_path / engine_process.ADDRESS_FILE
        assert address.stat().st_mode & 0o077 == 0
        process.terminate()
        process.wait(10)
        assert not address.exists()
    finally:
        process.kill()
        process.wait()


def test_without_a_folder_it_says_what_is_missing() -> None:
    """One line, no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "engine"], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 2
    assert "--folder" in done.stderr
    assert "Traceback" not in done.stderr
