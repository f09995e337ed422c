"""The window: seen at once, filled later, never closed by accident."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import SMALLEST, MainWindow
from tests.ui import languages


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with its outline."""
    window = MainWindow(QWidget())
    qtbot.addWidget(window)
    return window


def test_it_tells_once_that_it_has_been_painted(window: MainWindow, qtbot: QtBot) -> None:
    """What is slow comes after that."""
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    assert told == [True]


def test_content_takes_the_place_of_the_outline(window: MainWindow) -> None:
    """And says from then on whether the window may close."""
    content = QLabel("desk")
    window.fill(content, lambda: True)
    assert window.centralWidget() is content


def test_during_a_call_the_window_does_not_close(window: MainWindow, qtbot: QtBot) -> None:
    """It says so instead; afterwards it closes."""
    may_close = False
    window.fill(QWidget(), lambda: may_close)
    window.show()
    with qtbot.waitSignal(window.close_refused):
        assert not window.close()
    assert window.isVisible()
    may_close = True
    assert window.close()


def test_size_and_place_are_those_of_the_last_time(window: MainWindow, qtbot: QtBot) -> None:
    """Kept as a text."""
    window.resize(900, 580)
    again = MainWindow(QWidget())
    qtbot.addWidget(again)
    again.restore_geometry(window.geometry_text())
    assert again.size().toTuple() == (900, 580)


@pytest.mark.parametrize("text", ["", "x", "00", "ffff"])
def test_a_place_that_cannot_be_read_changes_nothing(window: MainWindow, text: str) -> None:
    """Somebody may have edited the settings."""
    before = window.size()
    window.restore_geometry(text)
    assert window.size() == before
    assert before.width() >= SMALLEST[0]


def test_a_second_start_brings_a_small_window_back(window: MainWindow, qtbot: QtBot) -> None:
    """It may have been minimized all day."""
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()
    assert window.isVisible()
    window.hide()
    window.come_forward()
    assert window.isVisible()


def test_the_title_follows_the_language(window: MainWindow, qapp: QApplication) -> None:
    """While the window is open."""
    with languages.language(qapp, "ar"):
        qapp.processEvents()
        assert window.windowTitle() == "هاتف"
