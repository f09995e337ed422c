"""The window of somebody who has gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panels.lock_screen import LockScreen
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def screen(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> LockScreen:
    """The screen, not shown yet."""
    screen = LockScreen(calls, actions)
    qtbot.addWidget(screen)
    screen.resize(900, 540)
    return screen


def test_without_a_password_one_press_goes_on(screen: LockScreen, qtbot: QtBot) -> None:
    """There is nothing to type."""
    screen.begin(needs_password=False)
    assert not screen.password_field.isVisible()
    with qtbot.waitSignal(screen.unlock_wanted) as wanted:
        qtbot.mouseClick(screen.unlock_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [""]


def test_a_wrong_password_is_said_and_typed_again(screen: LockScreen, qtbot: QtBot) -> None:
    """Enter does it too."""
    screen.begin(needs_password=True)
    qtbot.keyClicks(screen.password_field, "gue55")
    with qtbot.waitSignal(screen.unlock_wanted) as wanted:
        qtbot.keyClick(screen.password_field, Qt.Key.Key_Return)
    assert wanted.args == ["gue55"]
    screen.say_wrong()
    assert (screen.password_field.text(), screen.problem_label.isVisible()) == ("", True)
    qtbot.keyClicks(screen.password_field, "a")
    assert not screen.problem_label.isVisible()


def test_after_many_wrong_passwords_the_next_has_to_wait(screen: LockScreen, qtbot: QtBot) -> None:
    """Neither the button nor Enter helps; the seconds are counted."""
    screen.begin(needs_password=True)
    screen.say_wrong(1)
    assert "1 second" in screen.problem_label.text()
    qtbot.keyClicks(screen.password_field, "guess")
    with qtbot.assertNotEmitted(screen.unlock_wanted):
        qtbot.keyClick(screen.password_field, Qt.Key.Key_Return)
    assert not screen.unlock_button.isEnabled()
    qtbot.waitUntil(screen.unlock_button.isEnabled)
    assert not screen.problem_label.isVisible()
    with qtbot.waitSignal(screen.unlock_wanted):
        qtbot.keyClick(screen.password_field, Qt.Key.Key_Return)


def test_a_live_call_can_be_held_and_ended_and_nobody_is_named(
    screen: LockScreen, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """Nor somebody who rings."""
    screen.begin(needs_password=False)
    assert not screen.call_row.isVisible()
    page = people.ring(calls, known=people.card())
    assert "A call is waiting" in screen.hint_label.text()
    people.answer(calls, page)
    assert screen.call_row.isVisible()
    with qtbot.waitSignal(actions.hang_up.triggered):
        qtbot.mouseClick(screen.end_button, Qt.MouseButton.LeftButton)
    people.hang_up(calls, page)
    assert not screen.call_row.isVisible()


def test_nothing_is_cut_off(screen: LockScreen, calls: Calls, qapp: QApplication) -> None:
    """With a call and a wrong password."""
    people.talk(calls)
    screen.begin(needs_password=True)
    screen.say_wrong()
    assert faults_in_every_look(qapp, screen, sizes=[(900, 540)], percents=(100, 130)) == []
