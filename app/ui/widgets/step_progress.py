"""How far a script has come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import look
from app.ui.widgets.restyled import Restyled


class StepProgress(Restyled):
    """A dash for each step: done and current ones are dark, the current one is also thicker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position, self._length = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def position(self) -> int:
        """Return the current step, counted from 1."""
        return self._position

    @property
    def length(self) -> int:
        """Return how many steps there are."""
        return self._length

    def show_steps(self, position: int, length: int) -> None:
        """Show step `position`, counted from 1, of `length`."""
        self._length = max(1, length)
        self._position = min(max(0, position), self._length)
        self.update()

    def restyle(self) -> None:
        """Keep the height that goes with the text."""
        self.setFixedHeight(look.px(10))

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(look.px(150), look.px(10))

    def minimumSizeHint(self) -> QSize:
        """Return the width in which the dashes can still be told apart."""
        return QSize(look.px(80), look.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes from the leading edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for step in range(1, self._length + 1):
                painter.setBrush(look.colour("accent" if step <= self._position else "border"))
                painter.drawRoundedRect(self._dash(step), 2, 2)

    def _dash(self, step: int) -> QRectF:
        gap = look.px(4)
        width = (self.width() - gap * (self._length - 1)) / self._length
        x = (step - 1) * (width + gap)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - width
        height = look.px(6 if step == self._position else 4)
        return QRectF(x, (self.height() - height) / 2, width, height)
