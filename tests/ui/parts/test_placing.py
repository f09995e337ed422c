"""Lists open where there is room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.placing import place_under


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 400)
    window.show()
    return window


def _field(window: QWidget, x: int, y: int) -> QLineEdit:
    field = QLineEdit(window)
    field.setGeometry(x, y, 100, 30)
    field.show()
    return field


def test_it_opens_under_the_field(window: QWidget) -> None:
    """At its leading edge."""
    overlay = QListWidget(window)
    place_under(overlay, _field(window, 20, 20), 200, 120)
    assert overlay.geometry().topLeft().toTuple() == (20, 54)
    assert overlay.isVisible()


def test_near_the_foot_it_opens_upwards(window: QWidget) -> None:
    """It never leaves the window."""
    overlay = QListWidget(window)
    field = _field(window, 20, 360)
    place_under(overlay, field, 200, 120)
    assert overlay.geometry().bottom() < field.y()
    assert overlay.y() >= 0


def test_in_arabic_it_hangs_from_the_right_edge(window: QWidget) -> None:
    """And stays inside."""
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    overlay = QListWidget(window)
    place_under(overlay, _field(window, 280, 20), 200, 120)
    assert overlay.geometry().right() == 379


def test_it_becomes_a_child_of_the_window(window: QWidget) -> None:
    """So that it goes with it, and takes no focus."""
    field = _field(window, 20, 20)
    overlay = QListWidget(field)
    place_under(overlay, field, 200, 120)
    assert overlay.parentWidget() is window
    assert not overlay.isWindow()
