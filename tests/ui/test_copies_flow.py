"""The database is copied while the desk is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.desk_copies import DeskCopies
from app.desk_memory import open_memory
from app.file_keys import FileKeys
from app.folders import Folders
from app.models import backups
from app.settings import Settings
from app.ui import copies_flow
from app.ui.copies_flow import CopiesFlow
from app.ui.jobs import Jobs


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a profile with a database."""
    folders = Folders.under(tmp_path)
    open_memory(folders, Settings()).close()
    return folders


@pytest.fixture
def flow(folders: Folders, qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Iterator[CopiesFlow]:
    """Return what copies it, very soon after the beginning."""
    monkeypatch.setattr(copies_flow, "FIRST_AFTER_MS", 1)
    owner, settings = QObject(), Settings()
    lane = Jobs(lambda: DeskCopies(folders, settings, FileKeys(folders, settings)), "copies", owner)
    flow = CopiesFlow(lane, owner)
    yield flow
    flow.stop()
    lane.stop()
    owner.deleteLater()


def test_a_copy_is_made_soon_after_the_database_was_opened(
    folders: Folders, flow: CopiesFlow, qtbot: QtBot
) -> None:
    flow.begin()
    qtbot.waitUntil(lambda: len(backups.copies(folders.data / "hatif.sqlite")) == 1)


def test_a_disk_that_refuses_is_told_once(folders: Folders, flow: CopiesFlow, qtbot: QtBot) -> None:
    (folders.data / "backups").touch()  # no folder can be made in its place
    told: list[Exception] = []
    flow.failed.connect(told.append)
    with qtbot.waitSignal(flow.failed):
        flow.copy()
    flow.copy()
    qtbot.waitUntil(lambda: flow.is_idle)
    assert len(told) == 1
