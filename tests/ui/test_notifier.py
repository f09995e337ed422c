"""The system's own notifications."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.notifier import Notifier
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from app.ui.window_state import WindowState
from tests.ui import people, pictures


class Tray(QSystemTrayIcon):
    """A tray of which one can read what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, str]] = []

    def showMessage(self, title: str, text: str, *_more: object) -> None:  # noqa: N802
        """Keep a message."""
        self.told.append((title, text))


@pytest.fixture
def notifier(qtbot: QtBot, calls: Calls, english: Language) -> Iterator[Notifier]:
    """Notifications of a desk in the background."""
    window = QWidget()
    qtbot.addWidget(window)
    status = AgentStatus()
    notifier = Notifier(WindowState(calls, status, Actions(calls, status), english, Settings()), window)
    yield notifier
    notifier.stop()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # a screen that is none
def test_each_call_is_told_once_and_nobody_is_named(notifier: Notifier, calls: Calls) -> None:
    """Whoever passes the screen learns the queue at most."""
    tray = Tray()
    notifier.show_in(tray)
    page = people.ring(calls, known=people.card())
    calls.note_change(page)
    assert tray.told == [("Incoming call", "billing")]
    calls.remove(page)
    people.ring(calls, pictures.ringing("second"))
    assert len(tray.told) == 2


def test_a_system_without_a_tray_is_told_nothing(notifier: Notifier, calls: Calls) -> None:
    """And nothing fails."""
    people.ring(calls)
    assert notifier.tray is None
