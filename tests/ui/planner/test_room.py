"""The place of follow-ups."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panels.follow_ups import FollowUpsPanel
from app.ui.planner.room import VIEWS, PlannerRoom
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui.planner.rows import row
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def room(english: Language, qtbot: QtBot) -> Iterator[PlannerRoom]:
    """The place, in a week of November."""
    calls, status = Calls(), AgentStatus()
    room = PlannerRoom(english, Actions(calls, status, calls), FollowUpsPanel(english))
    room.day = date(2026, 11, 24)
    qtbot.addWidget(room)
    room.resize(1040, 480)
    room.show()
    yield room
    calls.deleteLater()


def test_views_ask_when_they_are_shown_and_days_can_be_turned(room: PlannerRoom, qtbot: QtBot) -> None:
    for view in ("day", "team", "figures", "week"):
        with qtbot.waitSignal(room.wanted):
            qtbot.mouseClick(room.views.buttons[view], Qt.MouseButton.LeftButton)
        assert room.view == view
    assert (room.end - room.begin).days == 7
    before = room.begin
    qtbot.mouseClick(room.forth_button, Qt.MouseButton.LeftButton)
    assert (room.begin - before).days == 7
    qtbot.mouseClick(room.back_button, Qt.MouseButton.LeftButton)
    assert room.begin == before
    qtbot.mouseClick(room.views.buttons["week"], Qt.MouseButton.LeftButton)  # taken back: some view is shown
    assert room.view == "list"


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_deeds_are_about_the_marked_one(room: PlannerRoom, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.views.buttons["team"], Qt.MouseButton.LeftButton)
    assert not room.call_button.isEnabled()
    mine = row()
    room.team_view.show_rows([mine], None)
    room.team_view.list.mark(mine.follow_up.id)
    for button, signal in (
        (room.call_button, room.call_requested), (room.done_button, room.done_requested),
        (room.move_button, room.move_requested), (room.history_button, room.history_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(signal) as wished:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wished.args == [mine.follow_up.id]
    omar = new_key()
    room.know_members(((omar, "Omar"),))
    qtbot.mouseClick(room.hand_button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    with qtbot.waitSignal(room.hand_over_requested) as given:
        menu.actions()[1].trigger()
    assert given.args == [mine.follow_up.id, omar]
    menu.close()


def test_nothing_is_cut_off_in_any_view(room: PlannerRoom, qapp: QApplication) -> None:
    found = []
    for view in VIEWS:
        room.views.show_value(view)
        room.views.chosen.emit(view)
        found += faults_in_every_look(qapp, room, sizes=[(1020, 470)], percents=(100,))
    assert found == []
