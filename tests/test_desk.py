"""The desk, from its first paint to its end."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import engine_process, settings
from app.desk import Desk
from app.folders import Folders
from app.settings import Loaded
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.skeleton import Skeleton
from tests import desks

pytestmark = pytest.mark.end_to_end
COMMAND = [sys.executable, "-m", "app", "desk", "--sound", "none", "--trunk", "127.0.0.1", "--report-start"]


def test_the_window_is_seen_before_it_rings_and_rings_before_it_is_furnished(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """In Arabic from the first outline on; what could not be read of the settings is said at last."""
    folders = desks.folders_under(tmp_path)
    loaded = Loaded(desks.settings(**{"ui.language": "ar"}), ("ui.theme must be one of light, dark",))
    with desks.own_look(qapp):
        desk = Desk(qapp, folders, loaded, None, is_demo=False)
        steps: list[str] = []
        desk.window.painted.connect(lambda: steps.append(type(desk.window.centralWidget()).__name__))
        desk.reachable.connect(lambda: steps.append("reachable"))
        desk.offer("tel:+966-50-123-4567;phone-context=x")  # before there is a box to write it into
        with qtbot.waitSignal(desk.furnished, timeout=30_000):
            desk.open()
        frame = desk.window.centralWidget()
        assert isinstance(frame, Frame)
        assert steps == [Skeleton.__name__, "reachable"]
        assert frame.room is not None
        assert "ui.theme" in frame.notices.sentence.text()
        assert desk.window.windowTitle() == "هاتف"
        assert frame.strip.search_box.text() == "+966-50-123-4567"
        desk.come_forward("sip:1001@pbx.example?Replaces=1")
        assert frame.strip.search_box.text() == "sip:1001@pbx.example"
        desk.come_forward("")
        assert frame.strip.search_box.text() == "sip:1001@pbx.example", "nothing given changes nothing"
        assert not frame.strip.end_button.isVisible(), "nobody was called"
        desk.stop()
        desks.end_engine(folders)
        desk.stop()  # once more, now that there is a dead child to take note of
        for language in qapp.findChildren(Language):
            language.leave()
        desk.window.deleteLater()
        desk.deleteLater()


@contextmanager
def started(profile: Path) -> Iterator[subprocess.Popen[str]]:
    """Start the program on a profile."""
    process = subprocess.Popen(
        [*COMMAND, "--profile", str(profile)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_one_profile_has_one_desk_which_ends_when_it_is_told_to(tmp_path: Path) -> None:
    """The second start says so and ends well; the first keeps where its window stood."""
    folders = Folders.under(tmp_path)
    with started(tmp_path) as first:
        assert first.stdout is not None
        assert [first.stdout.readline(), first.stdout.readline()] == ["painted\n", "ready\n"]
        with started(tmp_path) as second:
            assert second.wait(30) == 0
            assert second.stderr is not None
            assert "open already" in second.stderr.read()
        assert engine_process.find(folders.run) is not None
        first.send_signal(signal.SIGTERM)
        assert first.wait(30) == 0
    desks.end_engine(folders)
    stored = settings.load(folders.config / "settings.json").settings
    assert stored.window_layout
    assert stored.sound == "device"
