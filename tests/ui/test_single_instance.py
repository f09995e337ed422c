"""One desk a profile."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

from pytestqt.qtbot import QtBot

from app.ui.single_instance import FILE, SingleInstance

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
        answered: list[bool] = []
        asking = Thread(target=lambda: answered.append(second.claim("tel:+966500001234")))
        with qtbot.waitSignal(first.asked_to_show) as shown:
            asking.start()
        asking.join()
        assert answered == [False]
        assert shown.args == ["tel:+966500001234"]


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


def test_whoever_does_not_know_the_token_is_not_heard(tmp_path: Path, qtbot: QtBot) -> None:
    """Another user of the computer can reach the port, and nothing behind it."""
    with desk(tmp_path) as first:
        assert first.claim()
        port = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))["port"]
        assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
        with (
            socket.create_connection(("127.0.0.1", port)) as stranger,
            qtbot.assertNotEmitted(first.asked_to_show),
        ):
            stranger.sendall(b"0123 tel:1\n")
            qtbot.waitUntil(lambda: _is_closed(stranger))


def test_a_desk_too_busy_to_answer_keeps_its_profile(tmp_path: Path, qtbot: QtBot) -> None:
    """Two desks would write to the same files."""
    with desk(tmp_path) as first, desk(tmp_path) as second:
        assert first.claim()
        assert not second.claim()  # the first cannot answer: this test holds its thread


def test_a_damaged_note_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    """The profile can be taken, and the note is written anew."""
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    with desk(tmp_path) as first:
        assert first.claim()
        assert json.loads((tmp_path / FILE).read_text(encoding="utf-8"))["port"] > 0


def _is_closed(connection: socket.socket) -> bool:
    connection.setblocking(False)
    with suppress(BlockingIOError):
        return connection.recv(1) == b""
    return False
