"""Text laid out in lines, in either direction.

QLabel and QPainter.drawText shift wrapped right-to-left lines by their trailing blank and clip them;
QTextLayout does not, so every text here goes through it.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

_ENDLESS = 1e6  # pixels; wider than any text on one line


@dataclass(frozen=True, slots=True)
class Lines:
    """A text laid out for one width; it can be measured and painted."""

    layout: QTextLayout
    width: int  # of the widest line, in pixels
    height: int

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint all lines with the painter's pen."""
        self.layout.draw(painter, QPointF(x, y))


def laid_out(
    text: str, font: QFont, width: float | None, direction: Qt.LayoutDirection, *, is_centred: bool = False
) -> Lines:
    """Lay a text out to wrap at `width`, or on one line when there is none; a line feed always breaks."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setTextDirection(direction)
    # A line with a width is aligned by its direction; one without always starts at the left edge.
    side = Qt.AlignmentFlag.AlignRight if _is_rtl(direction) and width else Qt.AlignmentFlag.AlignLeft
    if is_centred and width:
        side = Qt.AlignmentFlag.AlignHCenter
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    wraps = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if width else QTextOption.WrapMode.NoWrap
    option.setWrapMode(wraps)
    layout.setTextOption(option)
    return _filled(layout, width)


def _is_rtl(direction: Qt.LayoutDirection) -> bool:
    return direction == Qt.LayoutDirection.RightToLeft


def _filled(layout: QTextLayout, width: float | None) -> Lines:
    widest = y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width or _ENDLESS)
        line.setPosition(QPointF(0, y))
        widest = max(widest, line.naturalTextWidth())
        y += line.height()
    layout.endLayout()
    return Lines(layout, math.ceil(widest), math.ceil(y))
