"""A field of a few lines; Qt's own asks for as much room as a page."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.theme.look import px

_SMALLEST = 60, 40


class ShortText(QPlainTextEdit):
    """Tab leaves it; what is pasted comes without its looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def minimumSizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(px(_SMALLEST[0]), px(_SMALLEST[1]))
