"""Draws a PDF on a thread of Qt's: a text's layout wants timers, which no other thread has."""

from collections.abc import Callable

from PySide6.QtCore import QThread


class PdfThread(QThread):
    """Does one piece of work; whoever starts it waits for it, on a lane and never on the window's thread."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self._error: Exception | None = None

    def run(self) -> None:
        """Do it, and keep what went wrong."""
        try:
            self._work()
        except Exception as error:  # noqa: BLE001  the edge of the thread: it is raised again by `finish`
            self._error = error

    def finish(self) -> None:
        """Start, wait until it is done, and raise what went wrong."""
        self.start()
        self.wait()
        if self._error is not None:
            raise self._error
