"""One desk a profile."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.single_instance import SingleInstance

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.ui.single_instance import SingleInstance
app = QCoreApplication([])
assert SingleInstance(Path(sys.argv[1])).claim()
os.kill(os.getpid(), signal.SIGKILL)
"""


@contextmanager
def desk(profile: Path) -> Iterator[SingleInstance]:
    """Be a desk that may have the profile."""
    instance = SingleInstance(profile)
    try:
        yield instance
    finally:
        instance.release()


def test_the_second_desk_of_a_profile_is_refused_and_the_first_comes_forward(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """Whoever starts Hatif again wants to see it."""
    with desk(tmp_path) as first, desk(tmp_path) as second:
        assert first.claim()
        with qtbot.waitSignal(first.asked_to_show):
            assert not second.claim()


def test_two_profiles_have_a_desk_each(tmp_path: Path, qtbot: QtBot) -> None:
    """The demo runs beside the day's work."""
    with desk(tmp_path / "work") as first, desk(tmp_path / "demo") as second:
        assert first.claim()
        assert second.claim()


def test_a_profile_that_was_given_back_can_be_taken_again(tmp_path: Path, qtbot: QtBot) -> None:
    """The next start finds no obstacle."""
    with desk(tmp_path) as first:
        assert first.claim()
    with desk(tmp_path) as second:
        assert second.claim()


def test_what_a_killed_desk_left_behind_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    """Its socket is still there, but nobody answers."""
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False, timeout=30)
    assert killed.returncode == -signal.SIGKILL
    with desk(tmp_path) as second:
        assert second.claim()
