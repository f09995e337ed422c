"""The guards against leftovers see what they are there to see."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import leaks


def test_a_running_thread_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given time to end, and then named."""
    monkeypatch.setattr(leaks, "_JOIN_SECONDS", 0.01)
    before = leaks.threads()
    finish = threading.Event()
    thread = threading.Thread(target=finish.wait, name="endless")
    thread.start()
    assert leaks.threads_left(before) == ["endless"]
    finish.set()
    thread.join()
    assert leaks.threads_left(before) == []


def test_a_thread_about_to_end_is_no_leak() -> None:
    """Only what stays is a leak."""
    before = leaks.threads()
    threading.Timer(0.05, int).start()
    assert leaks.threads_left(before) == []


def test_a_forgotten_window_is_found(qtbot: QtBot) -> None:
    """Shown or not."""
    windows, timers = leaks.windows(), leaks.timers()
    window = QWidget()
    window.setObjectName("forgotten")
    assert leaks.qt_objects_left(windows, timers) == ["QWidget forgotten"]
    del window
    assert leaks.qt_objects_left(windows, timers) == []


def test_a_window_in_a_cycle_with_itself_is_no_leak(qtbot: QtBot) -> None:
    """Python frees it at the next collection, and so does the guard."""
    windows, timers = leaks.windows(), leaks.timers()
    window = QWidget()
    vars(window)["myself"] = window
    del window
    assert leaks.qt_objects_left(windows, timers) == []


def test_a_ticking_timer_is_found(qtbot: QtBot) -> None:
    """A timer without a parent would tick through all later tests."""
    windows, timers = leaks.windows(), leaks.timers()
    timer = QTimer()
    timer.start(10_000)
    assert leaks.qt_objects_left(windows, timers) == ["QTimer every 10000 ms"]
    timer.stop()
    assert leaks.qt_objects_left(windows, timers) == []
