"""What whoever leads sets and looks up besides the floor itself: alerts, shifts, rests."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

ALERTS, SHIFTS, RESTS = "alerts", "shifts", "rests"


class LeadMenu(QMenu):
    """Each action's data says which window is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = [self._added(key) for key in (ALERTS, SHIFTS, RESTS)]
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = (self.tr("Alerts…"), self.tr("Shifts…"), self.tr("Rests…"))
        for action, text in zip(self._actions, texts, strict=True):
            action.setText(text)

    def _added(self, key: str) -> QAction:
        action = QAction(self)
        action.setData(key)
        self.addAction(action)
        return action
