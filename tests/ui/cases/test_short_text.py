"""A field of a few lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.cases.short_text import ShortText


def test_tab_leaves_it_and_it_needs_little_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    text, after = ShortText(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(after)
    window.show()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert window.focusWidget() is after
    assert text.toPlainText() == ""
    assert text.minimumSizeHint().height() < 60
