"""A list that opens beside a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.drop_list import DropList


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a button and another field."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("Open"))
    column.addStretch(1)
    column.addWidget(QLineEdit())
    window.resize(400, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def opened(window: QWidget) -> DropList:
    """The list, open with two rows."""
    drop_list = DropList(window)
    drop_list.show_rows([("Greeting", "greeting"), ("Goodbye", "finish")])
    drop_list.open_beside(window.findChildren(QPushButton)[0], 200)
    drop_list.setFocus()
    return drop_list


def test_enter_chooses_and_closes(opened: DropList, qtbot: QtBot) -> None:
    """The value, not the words."""
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    with qtbot.waitSignal(opened.value_chosen) as chosen:
        qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert chosen.args == ["finish"]
    assert not opened.isVisible()


def test_a_click_chooses(opened: DropList, qtbot: QtBot) -> None:
    """Once."""
    place = opened.visualItemRect(opened.item(0)).center()
    with qtbot.waitSignal(opened.value_chosen) as chosen:
        qtbot.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["greeting"]


def test_escape_closes_without_a_choice(opened: DropList, qtbot: QtBot) -> None:
    """And says so."""
    with qtbot.assertNotEmitted(opened.value_chosen), qtbot.waitSignal(opened.closed):
        qtbot.keyClick(opened, Qt.Key.Key_Escape)


def test_going_elsewhere_closes_it(opened: DropList, window: QWidget, qtbot: QtBot) -> None:
    """It is no window that must be answered."""
    window.findChildren(QLineEdit)[0].setFocus()
    qtbot.waitUntil(lambda: not opened.isVisible())


def test_the_marked_row_never_leaves_the_list(opened: DropList) -> None:
    """Up at the first and down at the last stay."""
    opened.step(-1)
    assert opened.currentRow() == 0
    opened.step(5)
    assert opened.currentRow() == 1


def test_an_empty_list_chooses_nothing(opened: DropList) -> None:
    """Enter does no harm."""
    opened.show_rows([])
    assert not opened.choose_current()
