"""The places of the rail besides the desk."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.follow_ups import NewFollowUp
from app.telephony.protocol import PlaceCall
from app.ui.jobs import Jobs
from app.ui.panels.history import HistoryPanel
from app.ui.parts.late_place import LatePlace
from app.ui.planner.room import PlannerRoom
from tests import desks
from tests.desks import Seat
from tests.models import builders
from tests.ui import memories


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def promised(memory: Jobs[Memory], qtbot: QtBot) -> None:
    """Keep a call of a minute ago, in which a call back was promised."""
    agent = memories.answer(memory, qtbot, lambda opened: opened.agent)
    at = times.now() - timedelta(minutes=1)
    promise = NewFollowUp(new_key(), "Call back", at, "Asia/Riyadh", "0500000001")
    call = builders.wrap_up(agent.id, offered_at=at, answered_at=at, ended_at=at, follow_ups=(promise,))
    memories.answer(memory, qtbot, lambda opened: opened.save_wrap_up(call))


def test_own_calls_are_asked_for_when_they_are_shown(seat: Seat, qtbot: QtBot) -> None:
    """And again by whoever calls one of them back."""
    assert seat.works is not None
    promised(seat.works.memory, qtbot)
    frame = seat.front.frame
    with qtbot.waitSignal(seat.works.flows.day.calls_changed, timeout=10_000) as asked:
        qtbot.mouseClick(frame.rail.place_button("history"), Qt.MouseButton.LeftButton)
    place = frame.places.currentWidget()
    assert isinstance(place, LatePlace)
    history = place.content
    assert isinstance(history, HistoryPanel)
    assert len(asked.args[0]) == 1
    history.call_requested.emit("2 04", None)
    order = seat.orders[-1]
    assert isinstance(order, PlaceCall)
    assert order.to == "2 04"


def test_a_promise_can_be_kept_from_its_own_place(seat: Seat, qtbot: QtBot) -> None:
    """It goes from there, and from the list between calls."""
    assert seat.works is not None
    promised(seat.works.memory, qtbot)
    seat.works.flows.day.refresh()
    ready = seat.front.frame.ready
    qtbot.waitUntil(lambda: len(ready.due_list.lines) == 1, timeout=10_000)
    seat.front.frame.show_place("follow_ups")
    place = seat.front.frame.places.currentWidget()
    assert isinstance(place, LatePlace)
    planner = place.content
    assert isinstance(planner, PlannerRoom)
    planner.follow_ups.follow_up_done.emit(ready.due_list.lines[0].row.id)
    qtbot.waitUntil(lambda: ready.due_list.lines == (), timeout=10_000)
