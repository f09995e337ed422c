"""The reports' place in the rail of a whole desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.reports.room import ReportsRoom
from app.ui.reports_place import MAY_SEE
from app.ui.widgets.buttons import IconButton
from tests import desks
from tests.desks import Seat

LONG_MS = 15_000


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def test_whoever_works_alone_finds_his_reports_in_the_rail(seat: Seat, qtbot: QtBot) -> None:
    """They are built when he goes there; agents of a team have none."""
    frame = seat.front.frame
    qtbot.waitUntil(lambda: frame.rail.findChild(IconButton, "reports_button") is not None, timeout=LONG_MS)
    qtbot.mouseClick(frame.rail.place_button("reports"), Qt.MouseButton.LeftButton)
    room = frame.places.findChild(ReportsRoom)
    assert isinstance(room, ReportsRoom)
    qtbot.waitUntil(lambda: room.report is not None, timeout=LONG_MS)
    assert {"supervisor", "admin"} == MAY_SEE
