"""The newest value is at the trailing edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.overview.sparkline import paint_sparkline


def _inked(values: list[float], flow: Qt.LayoutDirection) -> list[int]:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(5, 5, 50, 10), values, QColor("black"), QColor("white"), flow)
    painter.end()
    return [x for x in range(60) if image.pixelColor(x, 5).lightness() < 120]


def test_a_rise_ends_where_one_has_read_to(qtbot: QtBot) -> None:
    values = [0.0, 0.0, 0.0, 8.0]
    assert min(_inked(values, Qt.LayoutDirection.LeftToRight)) > 30
    assert max(_inked(values, Qt.LayoutDirection.RightToLeft)) < 30
    assert _inked([0.0, 0.0], Qt.LayoutDirection.LeftToRight) == []
