"""A program that ends again and again soon after its start begins plainly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import Settings
from app.unfinished_starts import MANY, SOON_SECONDS, UnfinishedStarts, make_plain

CRASHES = """
import os, sys
from pathlib import Path
from app.unfinished_starts import UnfinishedStarts
print(UnfinishedStarts(Path(sys.argv[1])).begin(), flush=True)
if len(sys.argv) == 2:
    os.abort()
"""


def crash(file: Path, *words: str) -> str:
    """Start and crash; return whether the start was to be a plain one."""
    command = [sys.executable, "-c", CRASHES, str(file), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def test_after_three_crashes_in_a_row_a_start_is_plain_until_one_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "starts.json"
    assert [crash(file) for _ in range(MANY + 1)] == ["False"] * MANY + ["True"]
    starts = UnfinishedStarts(file)
    assert starts.begin()
    starts.ended()
    assert not starts.begin()


def test_crashes_far_apart_are_no_row_and_a_copy_that_runs_is_no_crash(tmp_path: Path) -> None:
    file = tmp_path / "starts.json"
    starts = UnfinishedStarts(file)
    starts.begin()
    ((_, now),) = json.loads(file.read_text())
    gone = 2**22 - 1  # a number no process has
    file.write_text(json.dumps([(gone, now - (SOON_SECONDS + 60) * back) for back in (3, 2, 1)]))
    assert not starts.begin()
    file.write_text(json.dumps([(os.getppid(), now)] * 5))
    assert not starts.begin()


@pytest.mark.parametrize("content", ["", "{", "[1]", '[["x", "y"]]', "null"])
def test_a_damaged_file_keeps_nobody_from_starting(tmp_path: Path, content: str) -> None:
    file = tmp_path / "starts.json"
    file.write_text(content)
    assert not UnfinishedStarts(file).begin()
    UnfinishedStarts(tmp_path / "no folder" / "starts.json").begin()


def test_a_plain_start_leaves_what_is_stored(tmp_path: Path) -> None:
    settings = Settings({"ui.text_percent": 150, "sound.microphone": "odd", "ui.language": "en"})
    make_plain(settings)
    assert (settings.text_percent, settings.microphone, settings.language) == (100, "", "en")
    assert settings.stored["ui.text_percent"] == 150
