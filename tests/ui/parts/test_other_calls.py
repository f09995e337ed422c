"""Two calls have a page each, and the other one is a press away."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.hold_watch import HoldWatch
from app.ui.parts.other_calls import OtherCalls
from app.ui.state.calls import Calls
from app.ui.theme.tokens import State
from tests.ui import people, pictures


@pytest.fixture
def others(qtbot: QtBot, calls: Calls, english: Language) -> Iterator[OtherCalls]:
    """The other calls in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    others = OtherCalls(calls, HoldWatch(calls, window), english, window)
    window.resize(500, 60)
    window.show()
    yield others
    window.close()


def test_with_one_call_there_is_no_other(others: OtherCalls, calls: Calls) -> None:
    """Nor is a ringing one: that has the banner."""
    people.talk(calls, "call-1")
    people.ring(calls, pictures.ringing("call-2"))
    assert others.buttons == ()
    assert not others.isVisible()


def test_the_held_call_is_named_and_chosen(others: OtherCalls, calls: Calls, qtbot: QtBot) -> None:
    """With the time it has been on hold."""
    first = people.talk(calls, "call-1", known=people.card())
    people.hold(calls, first)
    people.talk(calls, "call-2")
    (button,) = others.buttons
    assert button.accessibleName() == "Go to the call with Abdulrahman Al-Shammari. On hold"
    assert not button.held_time.isHidden()
    with qtbot.waitSignal(others.page_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["call-1"]


def test_a_wrap_up_left_behind_stays_in_reach(others: OtherCalls, calls: Calls) -> None:
    """Its time runs."""
    first = people.talk(calls, "call-1")
    people.talk(calls, "call-2")
    people.hang_up(calls, first)
    assert others.buttons[0].pill.state is State.WRAP_UP
    assert others.buttons[0].held_time.isHidden()


def test_a_long_hold_behind_gets_loud(
    others: OtherCalls, calls: Calls, monkeypatch: pytest.MonkeyPatch, english: Language
) -> None:
    """By colour and icon."""
    first = people.talk(calls, "call-1")
    people.hold(calls, first)
    people.talk(calls, "call-2")
    before = others.buttons[0].pill.state
    begun = times.now()
    monkeypatch.setattr(times, "now", lambda: begun + timedelta(seconds=95))
    calls.note_change(first)
    assert (before, others.buttons[0].pill.state) == (State.NEUTRAL, State.ALERT)


def test_without_room_icon_and_time_are_left(others: OtherCalls, calls: Calls) -> None:
    """A screen reader hears the name all the same."""
    first = people.talk(calls, "call-1", known=people.card())
    people.hold(calls, first)
    people.talk(calls, "call-2")
    assert stripped(others.buttons[0].pill.text()).startswith("Abdul")
    others.show_names(on=False)
    assert others.buttons[0].pill.text() == ""
    assert "Abdulrahman" in others.buttons[0].accessibleName()
