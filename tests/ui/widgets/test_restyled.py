"""Widgets that compute from the look."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.restyled import Restyled
from tests.ui.languages import theme


class _Counting(Restyled):
    """Counts how often it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def restyle(self) -> None:
        self.told += 1


def test_a_new_look_direction_or_language_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    """Whichever of them changes."""
    widget = _Counting()
    qtbot.addWidget(widget)
    with theme(qapp, "dark", 120):
        assert widget.told > 0
        widget.told = 0
        widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert widget.told == 1
        qapp.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert widget.told == 2
