"""The ringing sign moves, or rests."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.parts.pulse import Pulse


@pytest.fixture
def pulse(qtbot: QtBot) -> Pulse:
    """The sign, not shown yet."""
    pulse = Pulse()
    qtbot.addWidget(pulse)
    return pulse


def test_it_moves_while_it_is_seen(pulse: Pulse, qtbot: QtBot) -> None:
    """Pictures follow each other."""
    pulse.show()
    first = pulse.grab().toImage()
    qtbot.waitUntil(lambda: pulse.grab().toImage() != first)
    pulse.hide()
    assert not pulse.is_moving


def test_it_rests_where_the_system_wants_nothing_to_blink(pulse: Pulse, qapp: QApplication) -> None:
    """Motion makes some people ill."""
    before = QGuiApplication.styleHints().cursorFlashTime()
    qapp.setCursorFlashTime(0)
    try:
        pulse.show()
        assert not pulse.is_moving
    finally:
        qapp.setCursorFlashTime(before)
