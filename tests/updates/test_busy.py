"""Whether anybody on this computer is in a call."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import engine_process
from app.telephony import kept_calls
from app.updates import busy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are those of Linux")


def person(home: Path, *, within: str = "run", pid: int = 0) -> Path:
    """Make a person with a living engine, and return the engine's folder."""
    run = home / ".local/share/Hatif" / within
    run.mkdir(parents=True)
    address = {"port": 1, "token": "x", "pid": pid or os.getpid()}
    (run / engine_process.ADDRESS_FILE).write_text(json.dumps(address))
    return run


def test_a_call_of_anybody_counts(tmp_path: Path) -> None:
    """Of two people, in a profile of its own too."""
    homes = [tmp_path / "ada", tmp_path / "alan", tmp_path / "nobody"]
    person(homes[0])
    second = person(homes[1], within="demo/run")
    assert not busy.is_in_call(busy.run_folders(homes))
    (second / busy.CALLS).write_text("[]")
    assert busy.is_in_call(busy.run_folders(homes))


def test_what_a_crash_has_left_is_no_call(tmp_path: Path) -> None:
    """Neither of an engine that is gone nor of another day."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    gone = person(tmp_path / "gone", pid=ended.pid)
    (gone / busy.CALLS).write_text("[]")
    assert not busy.is_in_call([gone])
    old = person(tmp_path / "old")
    (old / busy.CALLS).write_text("[]")
    yesterday = time.time() - 86400
    os.utime(old / busy.CALLS, (yesterday, yesterday))
    assert not busy.is_in_call([old, tmp_path / "not there"])


def test_it_is_the_engine_s_own_file(tmp_path: Path) -> None:
    """Named and aged as the engine does."""
    calls = kept_calls.KeptCalls(tmp_path)
    (tmp_path / busy.CALLS).write_text("[]")
    calls.write([])
    assert not (tmp_path / busy.CALLS).exists()
    assert busy.OLDEST_SECONDS == kept_calls.OLDEST_SECONDS


def test_the_people_of_this_computer_are_found() -> None:
    """Whoever runs this is one of them, unless he lives elsewhere."""
    folders = list(busy.run_folders())
    assert all(folder.name == "run" for folder in folders)
