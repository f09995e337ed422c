"""A place of the window that is built when somebody first goes there."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LatePlace(QWidget):
    """Costs nothing until it is shown."""

    def __init__(self, build: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ensure(self) -> QWidget:
        """Return what stands here, built now if it is not yet."""
        if self.content is None:
            self.content = self._build()
            self._column.addWidget(self.content)
        return self.content

    def showEvent(self, event: QShowEvent) -> None:
        """Build it."""
        self.ensure()
        super().showEvent(event)
