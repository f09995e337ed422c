"""The window itself: seen at once, filled a moment later, never closed by accident."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

SMALLEST = (900, 540)
USUAL = (1366, 768)


class MainWindow(QMainWindow):
    """Shows its outline first and whatever is moved in later."""

    painted = Signal()  # once, after the first paint
    close_refused = Signal()

    def __init__(self, outline: QWidget) -> None:
        super().__init__()
        self._was_painted = False
        self._may_close: Callable[[], bool] = lambda: True
        self.setCentralWidget(outline)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the window's title."""
        self.setWindowTitle(self.tr("Hatif"))

    def fill(self, content: QWidget, may_close: Callable[[], bool]) -> None:
        """Put the content where the outline was; from now on `may_close` is asked before closing."""
        self._may_close = may_close
        self.setCentralWidget(content)

    def geometry_text(self) -> str:
        """Return size and place as a text for the settings."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def restore_geometry(self, text: str) -> None:
        """Take size and place of the last time; anything else is left as it is."""
        self.restoreGeometry(QByteArray.fromHex(QByteArray(text.encode())))

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted, and follow a language switch."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when nothing would be lost."""
        if self._may_close():
            super().closeEvent(event)
        else:
            event.ignore()
            self.close_refused.emit()

    @Slot()
    def come_forward(self) -> None:
        """Somebody started Hatif again: show this window."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
