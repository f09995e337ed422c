"""Dialogs open by their actions and close with the call."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.dialogs.call_dialogs import CallDialogs
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.state.calls import Calls
from tests.ui import people


@pytest.fixture
def dialogs(qtbot: QtBot, actions: Actions, calls: Calls, english: Language) -> Iterator[CallDialogs]:
    """The dialogs of a window in which somebody talks."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    people.talk(calls, known=people.card())
    yield CallDialogs(actions, calls, english, Settings(), Notices(window), window)
    window.close()


def test_the_keypad_sends_what_is_pressed(dialogs: CallDialogs, actions: Actions, qtbot: QtBot) -> None:
    """F10 opens it."""
    actions.keypad.trigger()
    assert dialogs.keypad is not None
    with qtbot.waitSignal(dialogs.digit_pressed) as pressed:
        qtbot.mouseClick(dialogs.keypad.keys["5"], Qt.MouseButton.LeftButton)
    assert pressed.args == ["5"]


def test_the_transfer_names_who_is_put_through(dialogs: CallDialogs, actions: Actions, qtbot: QtBot) -> None:
    """F9 opens it."""
    actions.transfer.trigger()
    assert dialogs.transfer is not None
    assert (
        stripped(dialogs.transfer.who_label.text())
        == "Abdulrahman Al-Shammari is put through at once, or after you have asked."
    )
    with qtbot.waitSignal(dialogs.colleagues_wanted):
        actions.transfer.trigger()
    qtbot.keyClicks(dialogs.transfer.number_field, "204")
    with qtbot.waitSignal(dialogs.transfer_requested) as requested:
        qtbot.keyClick(dialogs.transfer.number_field, Qt.Key.Key_Return)
    assert requested.args == ["204"]


def test_they_close_with_the_call(dialogs: CallDialogs, actions: Actions, calls: Calls) -> None:
    """Digits must not go to the next caller."""
    actions.keypad.trigger()
    actions.transfer.trigger()
    assert dialogs.keypad is not None
    assert dialogs.transfer is not None
    page = calls.current
    assert page is not None
    people.hang_up(calls, page)
    assert not dialogs.keypad.isVisible()
    assert not dialogs.transfer.isVisible()


def test_the_list_of_keys_stays_when_a_call_ends(
    dialogs: CallDialogs, actions: Actions, calls: Calls
) -> None:
    """It belongs to no call."""
    actions.all_keys.trigger()
    page = calls.current
    assert page is not None
    people.hang_up(calls, page)
    assert dialogs.all_keys is not None
    assert dialogs.all_keys.isVisible()
