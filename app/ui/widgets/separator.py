"""A thin line between things."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import look
from app.ui.widgets.restyled import Restyled


class Separator(Restyled):
    """A line lying across, or standing up between things in a row."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_upright = orientation == Qt.Orientation.Vertical
        self.restyle()

    def restyle(self) -> None:
        """Keep the size: one pixel thick."""
        if self._is_upright:
            self.setFixedSize(1, look.px(26))
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), look.colour("border"))
