"""Thin lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.separator import Separator


def test_a_line_is_one_pixel_thick(qtbot: QtBot) -> None:
    """Lying or standing."""
    lying, standing = Separator(), Separator(Qt.Orientation.Vertical)
    for line in (lying, standing):
        qtbot.addWidget(line)
    lying.resize(100, 1)
    assert lying.height() == standing.width() == 1
    assert standing.height() == 26
    assert lying.grab().toImage().pixelColor(50, 0) == QColor(LIGHT.border)
