"""Working hours go to the database and come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.planning.spans import Span
from app.ui.planner.hours_dialog import HoursDialog
from tests import desks
from tests.desks import Seat
from tests.ui import memories


@pytest.fixture
def seat(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Seat]:
    """Sara's whole desk; she works alone, so she sets the hours."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def test_hours_set_in_the_planner_hold(seat: Seat, qtbot: QtBot) -> None:
    works = seat.works
    assert works is not None
    room = works._places.planner  # noqa: SLF001  as the rail shows it
    assert room.hours_button.isVisibleTo(room)
    room.hours_button.click()
    dialog = room.window().findChild(HoursDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: works.memory.idle, timeout=10_000)
    dialog.own_box.click()
    for field in dialog.week.fields.values():
        field.clear()
    qtbot.keyClicks(dialog.week.fields[5], "10-14")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.said_label.text().startswith("Kept."), timeout=10_000)
    hours = memories.answer(works.memory, qtbot, lambda memory: memory.promises.hours())
    assert hours.own == {5: (Span(600, 840),)}
    works.promises.hours.ask(None)
    qtbot.waitUntil(lambda: dialog.said_label.text() == "", timeout=10_000)
    assert dialog.week.fields[5].text() == "10:00-14:00"
    dialog.close()
