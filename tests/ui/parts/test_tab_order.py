"""Tab follows reading, also to what came later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.tab_order import in_order


def test_what_came_later_stands_where_it_is_read(qtbot: QtBot) -> None:
    """Between those that were there."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, last = QPushButton("1"), QPushButton("3")
    column.addWidget(first)
    column.addWidget(last)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    between = QPushButton("2")
    column.insertWidget(1, between)
    between.show()
    in_order((first, between))
    first.setFocus()
    order = []
    for _ in range(3):
        order.append(QApplication.focusWidget())
        qtbot.keyClick(window, Qt.Key.Key_Tab)
    assert order == [first, between, last]
