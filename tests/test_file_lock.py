"""Only one process at a time is let in."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from app import file_lock
from app.errors import Unavailable

HOLD = """
import sys
from pathlib import Path
from app import file_lock
with file_lock.alone(Path(sys.argv[1])):
    print("in", flush=True)
    sys.stdin.read()
"""


def held(path: Path) -> subprocess.Popen[str]:
    """Return another process that is in there until its input ends."""
    command = [sys.executable, "-c", HOLD, str(path)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "in\n"
    return other


@pytest.mark.parametrize("is_killed", [False, True], ids=["goes", "is killed"])
def test_one_waits_until_the_other_is_gone(tmp_path: Path, *, is_killed: bool) -> None:
    path, order = tmp_path / "profile" / "lock", []
    other = held(path)

    def wait() -> None:
        with file_lock.alone(path):
            order.append("we")

    waiting = Thread(target=wait)
    waiting.start()
    waiting.join(0.2)
    order.append("the other goes")
    other.kill() if is_killed else None
    other.communicate("" if not is_killed else None)
    waiting.join(10)
    assert order == ["the other goes", "we"]


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable), file_lock.alone(tmp_path / "file" / "lock"):
        pass


def test_a_lock_is_taken_only_when_it_is_free(tmp_path: Path) -> None:
    other = held(tmp_path / "lock")
    assert file_lock.taken(tmp_path / "lock") is None
    other.communicate("")
    handle = file_lock.taken(tmp_path / "lock")
    assert handle is not None
    assert file_lock.taken(tmp_path / "lock") is None
    file_lock.let_go(handle)
