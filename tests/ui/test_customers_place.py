"""The customers have their place in the rail of a whole desk, and their editor its key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.models.database import Database
from app.ui.panels.customers import CustomersPanel
from tests import desks
from tests.desks import Seat
from tests.ui import memories

LONG_MS = 15_000


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def test_a_customer_is_opened_without_a_call_edited_by_a_key_and_called(seat: Seat, qtbot: QtBot) -> None:
    works, frame = seat.works, seat.front.frame
    assert works is not None
    (mona,) = memories.answer(works.memory, qtbot, lambda memory: memory.search("Mona"))
    key = mona.customer_id
    assert works.customers.flow.panel is None  # built when somebody goes there
    qtbot.mouseClick(frame.rail.place_button("customers"), Qt.MouseButton.LeftButton)
    panel = works.customers.flow.panel
    assert isinstance(panel, CustomersPanel)
    qtbot.waitUntil(lambda: frame.window().focusWidget() is panel.search_field, timeout=LONG_MS)
    qtbot.waitUntil(lambda: panel.customer_list.count() == 1, timeout=LONG_MS)
    panel.customer_list.setCurrentRow(0)
    qtbot.waitUntil(lambda: panel.customer_id == key, timeout=LONG_MS)
    seat.front.actions.edit_customer.trigger()
    records = works.customers.records
    qtbot.waitUntil(lambda: records.dialog is not None and records.dialog.isVisible(), timeout=LONG_MS)
    dialog = records.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.details.segment_field, "gold")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "gold" in panel.facts.segment_pill.text().lower(), timeout=LONG_MS)
    with qtbot.waitSignal(works.customers.flow.call_requested) as called:
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    assert called.args == ["+966500000001", key]
    works.customers.views.write()
    looks = memories.answer(works.memory, qtbot, lambda memory: _looks(memory.records._database))  # noqa: SLF001
    assert looks == 1


def _looks(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(text("SELECT count(DISTINCT customer_id) FROM customer_views")) or 0
