"""Layouts are emptied and asked what stands in them."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.clearing import clear, inside


def test_everything_goes_stretches_too(qtbot: QtBot) -> None:
    """And is not to be seen any more."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    label = QLabel("gone")
    row.addWidget(label)
    row.addStretch(1)
    holder.show()
    clear(row)
    assert row.count() == 0
    assert not label.isVisible()


def test_only_widgets_of_the_kind_are_found_in_order(qtbot: QtBot) -> None:
    """Those that were cleared are not among them."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    buttons = [QPushButton("1"), QPushButton("2")]
    row.addWidget(buttons[0])
    row.addWidget(QLabel("between"))
    row.addWidget(buttons[1])
    assert list(inside(row, QPushButton)) == buttons
