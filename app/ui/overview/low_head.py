"""The head of a table that is as high as its words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView


class LowHead(QHeaderView):
    """Qt asks for as much as a whole scroll area needs."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def minimumSizeHint(self) -> QSize:
        """Return the height of its words."""
        return QSize(0, self.sizeHint().height())
