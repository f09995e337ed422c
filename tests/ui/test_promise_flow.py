"""What a desk does for promises by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.days import DayRow
from app.telephony.protocol import PlaceCall
from app.ui.dialogs.refused_call import RefusedCallDialog
from app.ui.panels.reminder import ReminderPanel
from tests import desks
from tests.desks import Seat
from tests.ui import people

NIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.fixture
def seat(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Seat]:
    """Sara's whole desk; what an engine would say is said by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def test_no_path_dials_at_night_and_reminders_show(
    seat: Seat, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dial box, a link, a transfer and a colleague's number all meet the gate."""
    works, frame = seat.works, seat.front.frame
    assert works is not None
    qtbot.waitUntil(lambda: works.memory.idle, timeout=10_000)  # else its own day comes after this one
    works.flows.day.day_changed.emit(DayRow(0, 0, None, (people.follow_up(in_minutes=1),)))
    qtbot.waitUntil(lambda: bool(frame.findChildren(ReminderPanel)), timeout=5000)
    (panel,) = frame.findChildren(ReminderPanel)
    assert panel.isVisible()
    monkeypatch.setattr(times, "now", lambda: NIGHT)
    before = len(seat.orders)
    for dial in (
        lambda: frame.strip.dial_requested.emit("0501234567"),
        lambda: works._places.history.call_requested.emit("0501234567", None),  # noqa: SLF001  the rail's own
    ):
        with qtbot.waitSignal(works.promises.gate.refused, timeout=10_000):
            dial()
    dialog = frame.window().findChild(RefusedCallDialog)
    assert dialog is not None
    assert len(seat.orders) == before
    dialog.accept_button.click()
    order = seat.orders[-1]
    assert isinstance(order, PlaceCall)
    with qtbot.waitSignal(works.promises.callbacks.nothing_to_do, timeout=10_000):
        seat.front.state.actions.next_callback.trigger()
    assert "callback" in frame.notices.sentence.text()
