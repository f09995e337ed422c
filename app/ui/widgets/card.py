"""A piece of ground that things stand on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget


class Card(QFrame):
    """A rounded ground: "card", "inset", "say", "tip", "danger", "ok" or "incoming"."""

    def __init__(self, ground: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_ground(self, ground: str) -> None:
        """Stand on another ground."""
        if ground != self.property("ground"):
            self.setProperty("ground", ground)
            self.style().unpolish(self)
            self.style().polish(self)
