"""The window is locked and opened again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from app.errors import BadInput
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.lock_flow import LockFlow
from app.ui.panels.lock_screen import LockScreen
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui import people


class Window(QMainWindow):
    """A window with a note in it, and its lock."""

    def __init__(self, calls: Calls) -> None:
        super().__init__()
        self.note = QLineEdit()
        self.setCentralWidget(self.note)
        self.actions_now = Actions(calls, AgentStatus(), self)
        self.addActions(list(self.actions_now.every))
        self.settings = Settings()
        self.flow = LockFlow(self, self.note, calls, self.actions_now, self.settings, parent=self)

    @property
    def screen_(self) -> LockScreen:
        """Return what covers it."""
        return self.findChildren(LockScreen)[0]


@pytest.fixture
def window(qtbot: QtBot, calls: Calls, english: Language) -> Window:
    """An open window."""
    window = Window(calls)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_a_locked_window_takes_nothing_and_loses_nothing(window: Window, calls: Calls, qtbot: QtBot) -> None:
    """Keys go nowhere but to a live call; dialogs come back."""
    dialog = QDialog(window)
    dialog.show()
    window.note.setText("promised")
    people.talk(calls)
    window.actions_now.lock.trigger()
    assert window.flow.is_locked
    assert window.screen_.geometry() == window.rect()
    assert not dialog.isVisible()
    qtbot.keyClicks(window.note, "x")
    assert window.note.text() == "promised"
    with qtbot.assertNotEmitted(window.actions_now.settings.triggered):
        qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.actions_now.hang_up.triggered):
        qtbot.keyClick(window, Qt.Key.Key_F12)
    window.resize(700, 500)
    assert window.screen_.geometry() == window.rect()
    window.screen_.unlock_button.click()
    assert not window.flow.is_locked
    assert dialog.isVisible()
    qtbot.keyClicks(window.note, "!")
    assert window.note.text() == "promised!"


def test_a_password_is_asked_where_there_is_one(window: Window) -> None:
    """The check may take its time."""
    asked: list[tuple[str, Callable[[bool, int], None]]] = []
    window.flow.require_password(lambda password, then: asked.append((password, then)))
    window.flow.lock()
    window.flow.lock()
    for password, is_right in (("wrong", False), ("right", True)):
        window.screen_.password_field.setText(password)
        window.screen_.unlock_button.click()
        assert window.flow.is_locked
        typed, then = asked.pop()
        assert typed == password
        then(is_right, 0)
    assert not window.flow.is_locked
    window.flow.lock()
    window.flow.unlock("a guess")
    asked.pop()[1](False, 4)
    window.flow.unlock("another")  # whoever checks has the last word, whatever the window does
    asked.pop()[1](False, 4)
    assert not window.screen_.unlock_button.isEnabled()


def test_the_minutes_follow_the_setting_and_nobody_can_do_without(window: Window) -> None:
    """From one to fifteen: PCI DSS 8.2.8."""
    clock = window.flow._watch._clock  # noqa: SLF001  minutes are too long for a test
    assert clock.remainingTime() > 4 * 60_000
    window.settings.lock_minutes = 15
    assert clock.remainingTime() > 14 * 60_000
    for never in (0, 16):
        with pytest.raises(BadInput):
            window.settings.lock_minutes = never
    assert clock.isActive()
