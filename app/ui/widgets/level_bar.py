"""How loud it is now, as a thin bar."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme.look import px

THIN = 6  # pixels, as the style sheet has it for every progress bar


class LevelBar(QProgressBar):
    """From 0, silence, to 100, as loud as it can be; without a number beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setTextVisible(False)

    def sizeHint(self) -> QSize:
        """Return how large it likes to be; Qt would leave room for a number."""
        return QSize(px(120), THIN)

    def minimumSizeHint(self) -> QSize:
        """Return how small it may become."""
        return QSize(px(60), THIN)
