"""Rows of chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """A room with five things."""
    box = _box()
    qtbot.addWidget(box)
    return box


def _box() -> QWidget:
    """Return a room with five things of 50 by 20 pixels."""
    box = QWidget()
    flow = FlowLayout(box, gap=10)
    for _ in range(5):
        thing = QWidget()
        thing.setFixedSize(50, 20)
        flow.addWidget(thing)
    return box


def _corners(box: QWidget, width: int) -> list[tuple[int, int]]:
    box.resize(width, 200)
    box.show()
    things = [box.layout().itemAt(place).widget() for place in range(box.layout().count())]  # type: ignore[union-attr]
    return [(thing.x(), thing.y()) for thing in things if thing is not None]


def test_a_full_row_is_followed_by_another(box: QWidget) -> None:
    """Two fit into 119 pixels, three into 170."""
    assert _corners(box, 119) == [(0, 0), (60, 0), (0, 30), (60, 30), (0, 60)]
    assert _corners(box, 170) == [(0, 0), (60, 0), (120, 0), (0, 30), (60, 30)]


def test_rows_begin_at_the_right_in_arabic(box: QWidget) -> None:
    """The first thing stands at the right edge."""
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _corners(box, 170) == [(120, 0), (60, 0), (0, 0), (120, 30), (60, 30)]


def test_the_height_follows_the_width(box: QWidget) -> None:
    """A column around it makes room."""
    flow = box.layout()
    assert flow is not None
    assert [flow.heightForWidth(width) for width in (300, 170, 119, 50)] == [20, 50, 80, 140]
    assert flow.sizeHint().toTuple() == (290, 20)
    assert flow.minimumSize().toTuple() == (50, 20)


def test_hidden_things_take_no_room(box: QWidget) -> None:
    """Neither a place nor a gap."""
    box.layout().itemAt(0).widget().hide()  # type: ignore[union-attr]
    assert _corners(box, 119)[1:] == [(0, 0), (60, 0), (0, 30), (60, 30)]


def test_cleared_it_is_empty(qtbot: QtBot, box: QWidget, qapp: QApplication) -> None:
    """And what was in it is deleted."""
    flow = box.layout()
    assert isinstance(flow, FlowLayout)
    flow.clear()
    qtbot.waitUntil(lambda: not box.findChildren(QWidget))
    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


def test_a_column_gives_it_the_height_it_needs(qtbot: QtBot) -> None:
    """In a narrow window the column below moves down."""
    box = _box()
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(box)
    below = QWidget()
    column.addWidget(below, 1)
    qtbot.addWidget(window)
    window.resize(119, 300)
    window.show()
    qtbot.waitUntil(lambda: below.y() == 80)
