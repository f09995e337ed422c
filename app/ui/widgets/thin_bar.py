"""How far something has got, as a thin bar without a number."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme.look import px

THIN = 6  # pixels, as the style sheet has it for every progress bar


class ThinBar(QProgressBar):
    """As low as it is painted; Qt would leave room for a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)

    def sizeHint(self) -> QSize:
        """Return how large it likes to be."""
        return QSize(px(120), THIN)

    def minimumSizeHint(self) -> QSize:
        """Return how small it may become."""
        return QSize(px(60), THIN)
