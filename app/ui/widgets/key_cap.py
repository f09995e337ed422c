"""A key of the keyboard, drawn as a key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import look
from app.ui.widgets.restyled import Restyled


class KeyCap(Restyled):
    """The name of a key or of a combination, such as F4 or Ctrl+Enter."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """Return the key shown."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802  as every Qt widget with a text has it
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Measure again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the key; a single digit stands in a square."""
        metrics = QFontMetrics(look.font(11))
        height = metrics.height() + look.px(4)
        return QSize(max(height, metrics.horizontalAdvance(self._text) + look.px(12)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a key is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key; its name reads from left to right in every language."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("outline"), 1))
            painter.setBrush(look.colour("raised"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4)
            )
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(11))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
