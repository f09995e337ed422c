"""The agent's state, and the way to change it."""

import sys
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.hold_watch import HoldWatch
from app.ui.parts.state_button import StateButton
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from app.ui.theme.tokens import State
from tests.ui import people


@pytest.fixture
def button(
    qtbot: QtBot, calls: Calls, status: AgentStatus, actions: Actions, english: Language
) -> Iterator[StateButton]:
    """The button, open."""
    holder = QWidget()
    qtbot.addWidget(holder)
    button = StateButton(calls, status, actions, HoldWatch(calls, holder), holder)
    qtbot.addWidget(button)
    holder.show()
    yield button
    holder.close()


def test_the_time_counts_since_the_state_began(button: StateButton, status: AgentStatus) -> None:
    """In a call the call's own time stands elsewhere."""
    status.since = times.now() - timedelta(seconds=41)
    button.refresh()
    assert button.since_time.seconds in (41, 42)


def test_in_a_call_there_is_no_second_clock(button: StateButton, calls: Calls) -> None:
    """One large one is enough."""
    people.talk(calls)
    assert not button.since_time.isVisible()


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # a screen that is none
def test_a_press_opens_the_states(button: StateButton, actions: Actions, qtbot: QtBot) -> None:
    """Each does its action."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.state_menu.isVisible()
    entries: list[QAction] = button.state_menu.actions()
    assert [entry.objectName() for entry in entries] == ["ready", "take_break", "training", "sign_out"]
    with qtbot.waitSignal(actions.take_break.triggered):
        entries[1].trigger()
    button.state_menu.hide()


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # a screen that is none
def test_a_break_has_a_reason_and_an_end(
    button: StateButton, status: AgentStatus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chosen from the menu; when its minutes are over the pill says so."""
    status.breaks = (BreakReason("prayer", 15), BreakReason("مشوار"))
    button.click()
    entries: list[QAction] = button.break_menu.actions()
    assert [stripped(entry.text()) for entry in entries] == ["Prayer · 15 minutes", "مشوار"]
    with qtbot.waitSignal(button.break_chosen) as chosen:
        entries[0].trigger()
    button.state_menu.hide()
    assert chosen.args == ["prayer"]
    status.become(Availability.BREAK, status.breaks[0])
    assert (button.pill.text(), button.pill.state) == ("Prayer", State.ON_BREAK)
    late = status.since + timedelta(minutes=15)
    monkeypatch.setattr(times, "now", lambda: late)
    button.refresh()
    assert button.pill.state is State.ALERT


def test_a_hold_that_was_taken_back_starts_anew(
    button: StateButton, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next one is not late from its first second."""
    page = people.talk(calls)
    begun = times.now()
    people.hold(calls, page)
    monkeypatch.setattr(times, "now", lambda: begun + timedelta(seconds=100))
    people.answer(calls, page)
    people.hold(calls, page)
    assert button.pill.state is State.NEUTRAL


def test_a_screen_reader_hears_the_state(button: StateButton, status: AgentStatus) -> None:
    """Not only that there is a button."""
    status.become(Availability.BREAK)
    assert button.accessibleName() == "Your state: Break"


def test_the_next_state_has_a_word(button: StateButton, status: AgentStatus) -> None:
    """None when nothing was wished for."""
    assert button.next_word() == ""
    status.become_next(Availability.TRAINING)
    assert button.next_word() == "Training"


def test_a_screen_reader_is_told_of_another_state_once(
    button: StateButton, calls: Calls, status: AgentStatus, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answered, held, taken back, over, away; that somebody calls is said by the banner, with his name."""
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(sys, "platform", "win32")  # where announcements are one call of Qt's
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    page = people.ring(calls)
    people.answer(calls, page)
    calls.note_change(page)
    people.hold(calls, page)
    people.answer(calls, page)
    people.hang_up(calls, page)
    calls.remove(page)
    status.become(Availability.BREAK)
    assert button.isEnabled()
    assert english.code == "en"
    assert told == ["On call", "On hold", "On call", "Wrap-up", "Ready", "Break"]
