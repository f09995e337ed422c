"""A few figures as a small line: how it went in the last hours."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def paint_sparkline(
    painter: QPainter,
    area: QRectF,
    values: Sequence[float],
    ink: QColor,
    ground: QColor,
    flow: Qt.LayoutDirection,
) -> None:
    """Paint a line over its ground, the newest value at the trailing edge with a dot."""
    if len(values) < 2 or not any(values):
        return
    most, step = max(values), area.width() / (len(values) - 1)
    is_from_right = flow == Qt.LayoutDirection.RightToLeft

    def point(place: int, value: float) -> QPointF:
        x = area.right() - place * step if is_from_right else area.left() + place * step
        return QPointF(x, area.bottom() - value / most * area.height())

    points = [point(place, value) for place, value in enumerate(values)]
    first, last = points[0], points[-1]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    bottom = area.bottom() + 1
    painter.drawPolygon(QPolygonF([*points, QPointF(last.x(), bottom), QPointF(first.x(), bottom)]))
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(last, 2.2, 2.2)
