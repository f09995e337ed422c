"""Screen readers are told, and nobody else is disturbed."""

import sys

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr
from app.ui.parts.announce import announce


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleAnnouncementEvent]:
    """What a screen reader hears; the bridge to it is the edge."""
    events: list[QAccessibleAnnouncementEvent] = []

    def hear(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        events.append(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return events


def test_the_text_is_read_without_direction_marks(
    qtbot: QtBot, told: list[QAccessibleAnnouncementEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would be spelled out. Windows and macOS have announcements; Linux is in test_said_note.py."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(sys, "platform", "win32")
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, f"Incoming call: {ltr('+966 50')}", is_urgent=True)
    assert told[0].message() == "Incoming call: +966 50"
    assert told[0].politeness() == QAccessible.AnnouncementPoliteness.Assertive


def test_without_a_screen_reader_nothing_is_told(
    qtbot: QtBot, told: list[QAccessibleAnnouncementEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would cost time for nobody."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, "Incoming call")
    assert told == []
