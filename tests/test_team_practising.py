"""The floor lives beside the desk, and is shown to whoever leads."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.folders import Folders
from app.team_practising import TeamPractising


class _Works(QObject):
    """As much of a desk as is asked here."""

    overview_offered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0
        self.overview: Any = SimpleNamespace(show=self._show)

    def _show(self) -> None:
        self.shown += 1


@pytest.mark.slow  # a whole company is made
@pytest.mark.timeout(180)
def test_the_overview_comes_to_the_front_and_the_floor_begins_anew(tmp_path: Path, qtbot: QtBot) -> None:
    folders = Folders.under(tmp_path)
    folders.data.mkdir(parents=True)
    old = folders.data / "floor.sqlite"
    old.write_bytes(b"yesterday's")
    works = _Works()
    beside = TeamPractising(folders, cast("Any", works), works)
    assert not old.exists()
    works.overview_offered.emit()
    assert works.shown == 1
    qtbot.waitUntil(old.exists, timeout=120_000)  # today's has taken its place
    left: list[int] = []
    beside.play(tmp_path, left.append)
    beside.stop()
    assert left == [0]
