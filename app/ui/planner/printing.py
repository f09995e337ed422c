"""Sends a page to the printer the agent chooses; nothing waits for it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


class PrintDialog(QPrintDialog):
    """Prints when it is accepted."""

    def __init__(self, html: str, parent: QWidget | None = None) -> None:
        self._printer = QPrinter()
        super().__init__(self._printer, parent)
        self._html = html
        self.accepted.connect(self._on_accepted)

    @Slot()
    def _on_accepted(self) -> None:
        write(self._html, self._printer)


def write(html: str, printer: QPrinter) -> None:
    """Lay the page out for a printer, or a file, and print it."""
    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
