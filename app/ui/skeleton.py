"""What the window shows before it is built: its own outline, in the colours of the theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.tokens import Tokens

RAIL, STRIP, FOOT = 52, 56, 26
MARGIN, GAP, ROUND, NOTES = 10, 8, 10, 352


class Skeleton(QWidget):
    """Paints rail, strip, foot and two empty cards; there is nothing to press yet."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the outline, mirrored where the language is."""
        tokens, width, height = self._tokens, self.width(), self.height()
        with QPainter(self) as painter:
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                painter.translate(width, 0)
                painter.scale(-1, 1)
            painter.fillRect(0, 0, width, height, QColor(tokens.background))
            painter.fillRect(0, 0, RAIL, height, QColor(tokens.rail))
            painter.fillRect(RAIL, 0, width - RAIL, STRIP, QColor(tokens.surface))
            painter.fillRect(RAIL, height - FOOT, width - RAIL, FOOT, QColor(tokens.surface))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.border))
            painter.setBrush(QColor(tokens.surface))
            top, tall = STRIP + MARGIN, height - STRIP - FOOT - 2 * MARGIN
            notes_at = width - MARGIN - NOTES
            left = RAIL + MARGIN
            painter.drawRoundedRect(QRectF(left, top, notes_at - GAP - left, tall), ROUND, ROUND)
            painter.drawRoundedRect(QRectF(notes_at, top, NOTES, tall), ROUND, ROUND)
