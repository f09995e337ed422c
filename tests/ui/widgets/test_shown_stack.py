"""Only what is shown takes room."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.shown_stack import ShownStack


def test_a_large_page_behind_takes_no_room(qtbot: QtBot) -> None:
    """Until it is the one that is shown."""
    stack = ShownStack()
    qtbot.addWidget(stack)
    empty = stack.sizeHint()
    small, large = QPushButton("small"), QPushButton("large")
    small.setMinimumHeight(20)
    large.setMinimumHeight(900)
    stack.addWidget(small)
    stack.addWidget(large)
    assert stack.minimumSizeHint() == small.minimumSizeHint()
    stack.setCurrentWidget(large)
    assert stack.minimumSizeHint() == large.minimumSizeHint()
    assert stack.sizeHint() == large.sizeHint()
    assert empty.height() < 900
