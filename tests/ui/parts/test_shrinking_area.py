"""An area as high as its content, that gives way."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.shrinking_area import ShrinkingArea
from tests.ui.structure import settle


class _Window(QWidget):
    """The area over a field that takes the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget()
        self.lines = QVBoxLayout(self.inner)
        for number in range(6):
            self.lines.addWidget(QLabel(f"Line {number}"))
        self.area = ShrinkingArea(self.inner)
        column = QVBoxLayout(self)
        column.addWidget(self.area)
        column.addWidget(QTextEdit(), 1)
        self.resize(300, 600)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> _Window:
    """The window, laid out."""
    window = _Window()
    qtbot.addWidget(window)
    window.show()
    settle(qapp)
    return window


def test_where_there_is_room_nothing_scrolls(window: _Window) -> None:
    """The area is as high as its content, and no higher."""
    assert window.area.height() == window.inner.sizeHint().height()
    assert not window.area.verticalScrollBar().isVisible()


def test_where_there_is_none_it_scrolls(window: _Window, qapp: QApplication) -> None:
    """The window can be small all the same."""
    window.resize(300, 150)
    settle(qapp)
    assert window.area.height() < window.inner.sizeHint().height()
    assert window.area.verticalScrollBar().isVisible()


def test_it_follows_its_content(window: _Window, qapp: QApplication) -> None:
    """A line more is a line higher."""
    before = window.area.height()
    window.lines.addWidget(QLabel("One more"))
    settle(qapp)
    assert window.area.height() > before
    assert not window.area.verticalScrollBar().isVisible()
