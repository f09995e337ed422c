"""One note a window says what happens."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.said_note import SaidNote, say


def test_a_notification_of_the_window_shows_each_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the role that Orca reads; the bridge to it is the edge."""
    events: list[QAccessible.Event] = []

    def hear(event: QAccessibleEvent) -> None:
        events.append(event.type())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget()
    QVBoxLayout(window).addWidget(inner)
    window.show()
    for text in ("On call", "On hold", "On hold"):
        say(inner, text)
        (note,) = window.findChildren(SaidNote)
        spoken = QAccessible.queryAccessibleInterface(note)
        assert spoken.role() == QAccessible.Role.Notification
        assert spoken.text(QAccessible.Text.Name) == text
    assert events == [QAccessible.Event.ObjectShow] * 3
